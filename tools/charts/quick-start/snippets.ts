/** A fenced block of a Markdown page. */
export interface Snippet {
  language: string
  text: string
  /** The file that the line before it begins with, such as `values.yaml`. */
  file?: string | undefined
  /** The heading of the second level that it stands under. */
  section: string
}

const FENCE = /^```(\w*)$/
const HEADING = /^## (.*)$/
const FILE = /^`([\w./-]+\.\w+)`/

const lastText = (lines: string[]) => lines.findLast(line => line.trim() !== '') ?? ''

/** Every fenced block of a page, in its order. */
export function snippetsOf(markdown: string): Snippet[] {
  const lines = markdown.split('\n')
  const snippets: Snippet[] = []
  let section = ''
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? ''
    section = line.match(HEADING)?.[1] ?? section
    const language = line.match(FENCE)?.[1]
    if (language === undefined)
      continue
    const end = lines.indexOf('```', index + 1)
    if (end < 0)
      throw new Error(`the block that begins in line ${index + 1} has no end`)
    const text = `${lines.slice(index + 1, end).join('\n')}\n`
    snippets.push({ language, text, file: lastText(lines.slice(0, index)).match(FILE)?.[1], section })
    index = end
  }
  return snippets
}
