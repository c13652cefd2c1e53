import { describe, expect, it } from 'vitest'
import { toTableItems } from './table-items.ts'

const rows = ['b1', 'a1', 'b2']
const keyOf = (row: string) => row
const groupOf = (row: string) => row[0] ?? ''

function keys(closed: string[] = []) {
  return toTableItems(rows, keyOf, { keyOf: groupOf, closed: new Set(closed) }).map(({ key }) => key)
}

describe('the lines of a table', () => {
  it('are its rows when nothing groups them', () => {
    expect(toTableItems(rows, keyOf, null).map(({ key }) => key)).toEqual(rows)
  })

  it('are groups in the order of their first rows, with the rows below', () => {
    expect(keys()).toEqual(['group/b', 'b1', 'b2', 'group/a', 'a1'])
  })

  it('leave out the rows of a closed group, but not its heading with all of them', () => {
    expect(keys(['group/b'])).toEqual(['group/b', 'group/a', 'a1'])
    expect(toTableItems(rows, keyOf, { keyOf: groupOf, closed: new Set(['group/b']) })[0]).toMatchObject({ rows: ['b1', 'b2'], isOpen: false })
  })
})
