import type { Column } from './table.ts'
import { describe, expect, it } from 'vitest'
import { nextSort, sortRows } from './table.ts'

interface Row { name: string, size: number | null }
const columns: Column<Row>[] = [
  {
    id: 'name',
    label: 'Name',
    widthPx: 1,
    value: ({ name }) => name,
  },
  {
    id: 'size',
    label: 'Size',
    widthPx: 1,
    firstDirection: 'desc',
    value: ({ size }) => size,
  },
]
const rows: Row[] = [
  { name: 'c', size: 1 },
  { name: 'a', size: null },
  { name: 'b', size: 1 },
  { name: 'd', size: 9 },
]

function names(column: string, direction: 'asc' | 'desc') {
  return sortRows(rows, columns, { column, direction }, ({ name }) => name).map(({ name }) => name).join('')
}

describe('sorting', () => {
  it('puts what is not known last in both directions and breaks ties by name', () => {
    expect(names('size', 'asc')).toBe('bcda')
    expect(names('size', 'desc')).toBe('dbca')
  })

  it('falls back to the name for a column that is not there', () => {
    expect(names('gone', 'asc')).toBe('abcd')
  })

  it('starts a column in its own direction and turns round on the next click', () => {
    const first = nextSort({ column: 'name', direction: 'asc' }, { id: 'size', firstDirection: 'desc' })
    expect(first).toEqual({ column: 'size', direction: 'desc' })
    expect(nextSort(first, { id: 'size', firstDirection: 'desc' })).toEqual({ column: 'size', direction: 'asc' })
  })
})
