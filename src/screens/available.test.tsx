// @vitest-environment jsdom
import { cleanup, render, screen } from '@testing-library/react'
import { afterEach, expect, it } from 'vitest'
import type { Unseen } from '../catalog/stock-view.ts'
import type { Availability } from './availability.ts'
import { Available } from './available.tsx'
import { Around, answering, quietClient } from './test-list.tsx'

afterEach(cleanup)

const noRecord = (unseen: Unseen): Availability => ({ state: 'no-record', unseen })
const fifteen = (unseen: Unseen): Availability => ({ state: 'amount', available: 15, unseen })
const ELSEWHERE: Unseen = { kind: 'elsewhere', amount: 11 }
const SOMEWHERE: Unseen = { kind: 'not-per-warehouse', amount: 37 }
const NOTHING: Unseen = { kind: 'nothing' }
const UNKNOWN: Unseen = { kind: 'unknown' }

it.each<[string, Availability, boolean, string]>([
  ['an amount with more in hidden warehouses', fifteen(ELSEWHERE), false, '15 pcs.+ 11 pcs. elsewhere'],
  ['the same for whom none is hidden', fifteen(ELSEWHERE), true, '15 pcs.the portal counts 11 pcs. more'],
  [
    'an amount with more, and nobody knows where',
    fifteen(SOMEWHERE),
    false,
    '15 pcs.the portal counts 37 pcs. more',
  ],
  ['a total without any record', noRecord(SOMEWHERE), false, 'No recordthe portal counts 37 pcs. in all'],
  ['the same for an administrator', noRecord(SOMEWHERE), true, 'No recordthe portal counts 37 pcs. in all'],
  ['an amount that is all', fifteen(NOTHING), false, '15 pcs.'],
  ['no record, and nothing counted', noRecord(NOTHING), false, 'No record'],
  ['no record, and no total known', noRecord(UNKNOWN), false, 'No recordelsewhere: not known'],
])('a list shows %s', (_, state, isAdmin, text) => {
  render(
    <Around client={quietClient()} callMethod={answering({})} isAdmin={isAdmin}>
      <p role="note">
        <Available state={state} unit="pcs." />
      </p>
    </Around>,
  )
  expect(screen.getByRole('note').textContent).toBe(text)
})
