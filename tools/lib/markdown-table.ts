const escaped = (text: string): string => text.replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ')

/** The lines of a Markdown table, aligned as the formatter of the linter does. */
export function markdownTable(head: string[], rows: string[][]): string[] {
  const lines = [head, ...rows].map(row => row.map(escaped))
  const widths = head.map((_, column) => Math.max(...lines.map(row => row[column]!.length)))
  const line = (row: string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`
  return [line(lines[0]!), line(widths.map(width => '-'.repeat(width))), ...lines.slice(1).map(line)]
}
