import { expect, it } from 'vitest'
import { serverError } from './portal-error.ts'
import { withoutSecrets } from './without-secrets.ts'

const TOKEN = 'a1b2c3d4'.repeat(9)

it.each([
  `https://portal.example/rest/batch?auth=${TOKEN}&x=1`,
  `the token ${TOKEN} has expired`,
  TOKEN.toUpperCase(),
])('leaves the token out of %s', (text) => {
  expect(withoutSecrets(text).toLowerCase()).not.toContain(TOKEN)
})

it('leaves words as they are', () => {
  const text =
    'Could not find value for parameter {id} in catalog.productPropertyFeature.getAvailableFeatures'
  expect(withoutSecrets(text)).toBe(text)
})

it('keeps tokens out of what the server says about an error', () => {
  const error = serverError('m', { error: 1, description: `bad token ${TOKEN}`, status: 400 })
  expect(error.message + error.description).not.toContain(TOKEN)
})
