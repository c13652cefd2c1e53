import { expect, it } from 'vitest'
import { snippetsOf } from './snippets.ts'

const PAGE = `# Page

\`\`\`yaml
a: 1
\`\`\`

## One

\`values.yaml\`, with words about it:

\`\`\`yaml
# ## no heading
b: 2

c: 3
\`\`\`

A text that names \`other.yaml\`:

\`\`\`sh
run it
\`\`\`
`

it('finds blocks with their language, their heading, and the file that the line before begins with', () => {
  expect(snippetsOf(PAGE)).toEqual([
    { language: 'yaml', text: 'a: 1\n', file: undefined, section: '' },
    { language: 'yaml', text: '# ## no heading\nb: 2\n\nc: 3\n', file: 'values.yaml', section: 'One' },
    { language: 'sh', text: 'run it\n', file: undefined, section: 'One' },
  ])
})

it('refuses a block without an end, by its line', () => {
  expect(() => snippetsOf('Text\n\n```yaml\na: 1\n')).toThrow('the block that begins in line 3 has no end')
})
