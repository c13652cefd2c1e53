import type { SortValue } from './compare.ts'
import type { Column } from './table.ts'

const BYTE_ORDER_MARK = '\uFEFF'
/** A spreadsheet takes a text that begins like this for a formula. */
const FORMULA = /^[=+\-@\t\r]/

function toCell(value: SortValue): string {
  if (value === null)
    return ''
  if (typeof value === 'number')
    return String(value)
  const text = FORMULA.test(value)
    ? `'${value}`
    : value
  return /[",\n\r]/.test(text)
    ? `"${text.replaceAll('"', '""')}"`
    : text
}

/** RFC 4180, in UTF-8 that spreadsheets recognise; amounts are bare numbers whose unit is in the heading, what is not known is empty. */
export function toCsv<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const fields = new Map(columns.flatMap(({ id, value, exported }) => Object.entries(exported ?? { [id.replaceAll('-', '_')]: value })))
  const lines = [
    [...fields.keys()],
    ...rows.map(row => Array.from(fields.values(), read => toCell(read(row)))),
  ]
  return BYTE_ORDER_MARK + lines.map(line => `${line.join()}\r\n`).join('')
}

export function downloadText(text: string, fileName: string, type: string) {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = fileName
  link.click()
  URL.revokeObjectURL(url)
}
