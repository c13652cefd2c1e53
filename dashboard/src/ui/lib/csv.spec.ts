import type { Column } from './table.ts'
import { describe, expect, it } from 'vitest'
import { toCsv } from './csv.ts'

interface Row { name: string, size: number | null }
const columns: Column<Row>[] = [
  { id: 'full-name', label: 'Name', widthPx: 1, value: ({ name }) => name },
  { id: 'size', label: 'Size', widthPx: 1, value: ({ size }) => size, exported: { size_bytes: ({ size }) => size } },
]

function lines(...rows: Row[]) {
  return toCsv(rows, columns).slice(1).split('\r\n')
}

describe('a CSV file', () => {
  it('has headings with units, bare numbers, and nothing where nothing is known', () => {
    expect(toCsv([], columns).charCodeAt(0)).toBe(0xFEFF)
    expect(lines({ name: 'a', size: 1024 }, { name: 'b', size: null })).toEqual(['full_name,size_bytes', 'a,1024', 'b,', ''])
  })

  it('quotes what would break a line, and disarms what a spreadsheet would run', () => {
    expect(lines({ name: 'a "b", c\nd', size: 1 })[1]).toBe('"a ""b"", c\nd",1')
    expect(lines({ name: '=1+1', size: -1 })[1]).toBe('\'=1+1,-1')
  })
})
