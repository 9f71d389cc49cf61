import { expect, it } from 'vitest'
import { reportText } from './report.ts'

it('writes every line of every part, with its small print', () => {
  const text = reportText('Self-check', [
    { title: 'App', facts: [{ label: 'SDK', value: '2.2.0' }] },
    { title: 'Places', facts: [{ label: 'Main menu', note: 'LEFT_MENU', value: 'Bound', tone: 'success' }] },
  ])
  expect(text).toBe('Self-check\n\nApp:\n  SDK: 2.2.0\n\nPlaces:\n  Main menu [LEFT_MENU]: Bound')
})
