import { describe } from 'vitest'
import { conversation } from './testing/play.ts'

const listed = (count: number, separator: string) => Array.from({ length: count }, (_, index) => `t${index + 1}`).join(separator)

describe('a message that asks for more than one answer can look after', () => {
  conversation('200 todos are added', `
    you: add ${listed(200, ', ')}
    bot: Added 200 todos: “t1”, “t2”, “t3”, “t4”, “t5”, “t6”, “t7” and 193 more.
    list: ${listed(200, ' · ')}
  `)

  for (const [what, message, count, most] of [
    ['todos after commas', `add ${listed(201, ', ')}`, '201 items', 200],
    ['todos on lines of their own', `things to buy: ⏎ - ${listed(201, ' ⏎ - ')}`, '201 items', 200],
    ['titles to complete', `complete ${listed(201, ', ')}`, '201 items', 200],
    ['numbers to delete', 'delete 1-100, 1-100, 1-100', '300 items', 200],
    ['todos to keep', `delete all except ${listed(200, ', ')}`, '201 items', 200],
    ['numbers alone', Array.from({ length: 201 }).fill('1').join(', '), '201 items', 200],
    ['words that may be todos', listed(201, ' ⏎ '), '201 items', 200],
    ['commands', Array.from({ length: 26 }).fill('list').join(' ⏎ '), '26 commands', 25],
  ] as const) {
    conversation(`refuses too many ${what}, and changes nothing`, `
      you: add milk
      bot: Added “milk”.
      list: milk
      you: ${message}
      bot: ${count} are too many for one message: ${most} is the most. I changed nothing.
    `)
  }

  conversation('refuses them as the answer to a question, too', `
    you: add
    bot: What shall I add?
    you: ${listed(201, ' ⏎ ')}
    bot: 201 items are too many for one message: 200 is the most. I changed nothing.
  `)
})
