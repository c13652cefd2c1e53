import { expect, it } from 'vitest'
import { assertModuleSum } from './go-module.ts'

const PIN = { path: 'example.org/module', version: '1.2.3', sum: 'h1:wanted' }

it('accepts a module with the sum that is pinned', () => {
  expect(() => assertModuleSum(PIN, 'h1:wanted')).not.toThrow()
})

it('refuses a module with another sum, and says which it should have', () => {
  expect(() => assertModuleSum(PIN, 'h1:other')).toThrow('the module example.org/module@v1.2.3 is not what it should be: expected h1:wanted, got h1:other')
})
