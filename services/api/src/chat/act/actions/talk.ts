import type { SmalltalkTopic } from '../../understand/command.ts'
import type { Action } from './action.ts'
import { SHOW_LIST } from '../suggestions.ts'

const ANSWERS: Record<SmalltalkTopic, string> = {
  greeting: 'Hello! Tell me what to remember, as in “add call mum tomorrow at 5”.',
  wellbeing: 'All is well here, thank you. What shall we put on your list?',
  identity: 'I am a bot that keeps your todos. Say “help” to see what I understand.',
  thanks: 'You’re welcome.',
  praise: 'Thank you!',
  apology: 'No problem. “Undo” takes back the last change.',
  farewell: 'Goodbye! Your list will be here.',
  acknowledgement: 'All right.',
}

export const smalltalk: Action<'smalltalk'> = ({ topic }) => ({
  reply: ANSWERS[topic],
  suggestions: topic === 'greeting'
    ? [
        SHOW_LIST,
        { label: 'Help', message: 'help' },
      ]
    : [],
})

export const help: Action<'help'> = () => ({
  reply: [
    'You can say, in your own words:',
    '• add call mum on Friday at 5 !high #family',
    '• add milk, bread and eggs',
    '• show my list, what’s due today?, overdue, #family, find milk',
    '• complete 2, I bought the milk, reopen milk',
    '• move milk to Friday, postpone it by a week, rename 2 to rye bread',
    '• make it urgent, tag milk with #shop, repeat rent every month',
    '• delete the last one, clear completed, delete everything',
    '• undo',
    'Put a title in quotes to keep it exactly as it is.',
  ].join('\n'),
  suggestions: [
    SHOW_LIST,
    { label: 'What’s due today?', message: 'what’s due today?' },
  ],
})
