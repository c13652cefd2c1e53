import { script } from './script.ts'

const ONE = `
    you: add milk
    bot: Added “milk”.
    list: milk`
const TWO = `
    you: add milk, bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread`
const TWINS = `${ONE}
    you: add milk
    bot: “milk” is already on your list.
    you: add it anyway
    bot: Added “milk”.
    list: milk · milk`
const oneDone = `${ONE}
    you: complete all
    bot: Done: “milk”.
    list: ✓ milk`
const twoDone = `${TWO}
    you: complete all
    bot: Marked 2 todos as done: “milk” and “bread”.
    list: ✓ milk · ✓ bread`
const twinsDone = `${TWINS}
    you: complete all
    bot: Marked 2 todos as done: “milk” and “milk”.
    list: ✓ milk · ✓ milk`

export const already = {
  rule: 'rule 10: already',
  scripts: [
    script('already done', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: complete milk
    bot: Done: “milk”.
    list: ✓ milk
    you: complete milk
    bot: “milk” is already done.
    `),

    script('already open', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: reopen milk
    bot: “milk” is already open.
    `),

    script('already on the list, and added anyway', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: add Milk
    bot: “Milk” is already on your list.
    buttons: Add it anyway · Never mind
    you: add it anyway
    bot: Added “Milk”.
    list: milk · Milk
    `),

    script('already on the list, and left', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: add milk
    bot: “milk” is already on your list.
    you: never mind
    bot: All right, nothing changed.
    `),

    script('the same title on another day is another todo', `
    you: add call mum friday
    bot: Added “call mum”, due Fri 27 Nov.
    list: call mum
    you: add call mum monday
    bot: Added “call mum”, due tomorrow (Mon 23 Nov).
    list: call mum · call mum
    `),

    script('a done todo may be added again', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: complete milk
    bot: Done: “milk”.
    list: ✓ milk
    you: add milk
    bot: Added “milk”.
    list: ✓ milk · milk
    `),

    script('part of a list is there already', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: add milk, bread and eggs
    bot: Added 2 todos: “bread” and “eggs”. “milk” is already on your list.
    list: milk · bread · eggs
    `),

    ...([
      ['one is done', oneDone, 'complete milk', '“milk” is already done.'],
      ['two are done', twoDone, 'complete milk and bread', '“milk” and “bread” are already done.'],
      ['one title is done twice', twinsDone, 'complete milk', '“milk” is already done.'],
      ['one is open', ONE, 'reopen milk', '“milk” is already open.'],
      ['two are open', TWO, 'reopen milk and bread', '“milk” and “bread” are already open.'],
      ['one title is open twice', TWINS, 'reopen milk', '“milk” is already open.'],
      ['one is on the list', ONE, 'add milk', '“milk” is already on your list.'],
      ['two are on the list', TWO, 'add milk, bread', '“milk” and “bread” are already on your list.'],
      ['one title is on the list, said twice', ONE, 'add milk, milk', '“milk” is already on your list.'],
    ] as const).map(([what, before, you, bot]) => script(`agrees in number: ${what}`, `${before}
    you: ${you}
    bot: ${bot}
    `)),
  ],
}
