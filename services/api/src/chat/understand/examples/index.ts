import type { Rule } from './rule.ts'
import { acting } from './acting.ts'
import { due } from './due.ts'
import { editing } from './editing.ts'
import { guards } from './guards.ts'
import { rescheduling } from './rescheduling.ts'
import { slots } from './slots.ts'
import { splitting } from './splitting.ts'
import { talk } from './talk.ts'
import { titles } from './titles.ts'
import { views } from './views.ts'

/** All that the chat is known to understand, by topic. */
export const UNDERSTANDING: { topic: string, rules: Rule[] }[] = [
  { topic: 'Adding, completing, reopening and deleting', rules: acting },
  { topic: 'Changing what is there', rules: editing },
  { topic: 'Moving to another day or time', rules: rescheduling },
  { topic: 'Lists, counts and searches', rules: views },
  { topic: 'Days and times', rules: due },
  { topic: 'Priorities, tags and repeats', rules: slots },
  { topic: 'Titles', rules: titles },
  { topic: 'Several commands, several items', rules: splitting },
  { topic: 'What never writes', rules: guards },
  { topic: 'Answers and small talk', rules: talk },
]
