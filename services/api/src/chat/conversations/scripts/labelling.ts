import { script } from './script.ts'

export const labelling = {
  rule: 'priority and tags of a todo',
  scripts: [
    script('a priority, and undo', `
    you: add milk
    bot: Added “milk”.
    details: milk
    you: make milk high priority
    bot: “milk” now has high priority.
    details: milk, high priority
    you: make it high priority
    bot: “milk” already has high priority.
    you: deprioritise it
    bot: “milk” now has low priority.
    details: milk, low priority
    you: undo
    bot: Undone: “milk” is as before.
    details: milk, high priority
    you: undo
    bot: Undone: “milk” is as before.
    details: milk
    `),

    script('several at once', `
    you: add milk; bread; eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    details: milk · bread · eggs
    you: list
    bot: 3 open todos:
    bot: 1. milk
    bot: 2. bread
    bot: 3. eggs
    you: make 1 and 3 urgent
    bot: Changed 2 todos:
    bot: • milk, high priority
    bot: • eggs, high priority
    details: milk, high priority · bread · eggs, high priority
    `),

    script('in one message, one undo', `
    you: add milk
    bot: Added “milk”.
    details: milk
    you: move milk to Friday and make it urgent; tag it #shop
    bot: “milk” is now due Fri 27 Nov.
    bot: “milk” now has high priority.
    bot: “milk” is now tagged #shop.
    details: milk, due Fri 27 Nov, high priority, #shop
    you: undo
    bot: Undone: “milk” is as before.
    details: milk
    `),

    script('tags are put on and taken off', `
    you: add milk #shop
    bot: Added “milk”, #shop.
    details: milk, #shop
    you: tag milk with #dairy and #Shop
    bot: “milk” is now tagged #shop #dairy.
    details: milk, #shop, #dairy
    you: remove #shop from milk
    bot: “milk” is now tagged #dairy.
    details: milk, #dairy
    you: untag milk
    bot: “milk” now has no tags.
    details: milk
    you: untag milk
    bot: “milk” already has no tags.
    you: undo
    bot: Undone: “milk” is as before.
    details: milk, #dairy
    you: undo
    bot: Undone: “milk” is as before.
    details: milk, #shop, #dairy
    `),

    script('a tag for all that is due', `
    you: add milk today; bread today; eggs
    bot: Added 3 todos:
    bot: • milk, due today (Sun 22 Nov)
    bot: • bread, due today (Sun 22 Nov)
    bot: • eggs
    details: milk, due today (Sun 22 Nov) · bread, due today (Sun 22 Nov) · eggs
    you: add #shop to everything due today
    bot: Changed 2 todos:
    bot: • milk, due today (Sun 22 Nov), #shop
    bot: • bread, due today (Sun 22 Nov), #shop
    details: milk, due today (Sun 22 Nov), #shop · bread, due today (Sun 22 Nov), #shop · eggs
    `),

    script('too many tags', `
    you: add milk
    bot: Added “milk”.
    details: milk
    you: tag milk with a1, a2, a3, a4, a5, a6, a7, a8, a9, a10, a11, a12, a13, a14, a15, a16, a17, a18, a19, a20, a21
    bot: 21 tags are too many: 20 is the most. I changed nothing.
    `),
  ],
}
