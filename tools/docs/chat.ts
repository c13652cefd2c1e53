import type { Script } from '../../services/api/src/chat/conversations/scripts/script.ts'
import type { Rule } from '../../services/api/src/chat/understand/examples/rule.ts'
import { CONVERSATIONS } from '../../services/api/src/chat/conversations/scripts/index.ts'
import { UNDERSTANDING } from '../../services/api/src/chat/understand/examples/index.ts'
import { markdownTable } from '../lib/markdown-table.ts'

const OPENING = `# What the chat understands

Every sentence here is a test: the page is written from them by \`npm run chat\`. They are said on Sunday 22 November 2026 at 15:30 in Berlin. On the right stands what a sentence is understood as, before the list is looked at: \`#2\` is the second todo of the list shown last, “or” names another reading, “else” what is meant where no todo is hit.
`

const CONVERSATIONS_OPENING = `
## Conversations

What it answers, rule by rule. \`→\` is the list after a turn, where it changes.
`

/** As code, whatever is in it: a run of back-ticks needs a longer one around it. */
function code(text: string): string {
  const shown = text.replaceAll('\n', ' ⏎ ')
  const fence = '`'.repeat(1 + Math.max(0, ...[...shown.matchAll(/`+/g)].map(([run]) => run.length)))
  return `${fence}${fence === '`' ? shown : ` ${shown} `}${fence}`
}

const inWords = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll(/[*_<>[\]#`$]/g, String.raw`\$&`)

function ruleSection({ name, examples, at }: Rule): string {
  const rows = Object.entries(examples).map(([message, meaning]) => [code(message), inWords(meaning)])
  const where = at ? ` (${[at.now?.toISOString(), at.timeZone].filter(part => part !== undefined).join(', ')})` : ''
  return ['', `### ${inWords(name)}${where}`, '', ...markdownTable(['said', 'understood'], rows), ''].join('\n')
}

function scriptSection({ title, turns }: Script): string {
  const lines = turns.flatMap(({ you, bot, list, details }) => [`> ${you}`, ...bot, ...[details ?? list].filter(shown => shown !== undefined).map(shown => `→ ${shown === '' ? '(empty)' : shown}`)])
  return ['', `#### ${inWords(title)}`, '', '```text', ...lines, '```', ''].join('\n')
}

/** All that the chat is known to understand and to answer, as docs/chat.md says it. */
export function chatText(): string {
  return [
    OPENING,
    ...UNDERSTANDING.map(({ topic, rules }) => `\n## ${topic}\n${rules.map(ruleSection).join('')}`),
    CONVERSATIONS_OPENING,
    ...CONVERSATIONS.map(({ rule, scripts }) => `\n### ${rule[0]!.toUpperCase()}${rule.slice(1)}\n${scripts.map(scriptSection).join('')}`),
  ].join('')
}
