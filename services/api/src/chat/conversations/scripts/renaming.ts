import { script } from './script.ts'

export const renaming = {
  rule: 'renaming a todo',
  scripts: [
    script('a new title is said with the old one', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    details: milk · bread
    you: rename milk to oat milk
    bot: “milk” is now “oat milk”.
    details: oat milk · bread
    you: undo
    bot: Undone: “milk” is as before.
    details: milk · bread
    `),

    script('by the number in the list', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    details: milk · bread
    you: list
    bot: 2 open todos:
    bot: 1. milk
    bot: 2. bread
    you: rename 2 to "rye bread"
    bot: “bread” is now “rye bread”.
    details: milk · rye bread
    `),

    script('a title that is not said is asked for', `
    you: add milk tomorrow #shop
    bot: Added “milk”, due tomorrow (Mon 23 Nov), #shop.
    details: milk, due tomorrow (Mon 23 Nov), #shop
    you: rename milk
    bot: What shall “milk” be called?
    you: oat milk
    bot: “milk” is now “oat milk”.
    details: oat milk, due tomorrow (Mon 23 Nov), #shop
    you: undo
    bot: Undone: “milk” is as before.
    details: milk, due tomorrow (Mon 23 Nov), #shop
    `),

    script('the answer is a title as it is, dates and all', `
    you: add call
    bot: Added “call”.
    details: call
    you: rename it
    bot: What shall “call” be called?
    you: call mum on Friday
    bot: “call” is now “call mum on Friday”.
    details: call mum on Friday
    you: undo
    bot: Undone: “call” is as before.
    details: call
    `),

    script('the question for a title is dropped by another command', `
    you: add milk
    bot: Added “milk”.
    details: milk
    you: rename milk
    bot: What shall “milk” be called?
    you: list
    bot: 1 open todo:
    bot: 1. milk
    you: oat milk
    bot: Shall I add “oat milk”?
    `),

    script('never mind leaves the title', `
    you: add milk
    bot: Added “milk”.
    details: milk
    you: rename milk
    bot: What shall “milk” be called?
    you: never mind
    bot: All right, nothing changed.
    `),

    script('a title that is so already', `
    you: add milk
    bot: Added “milk”.
    details: milk
    you: rename milk to milk
    bot: “milk” is already “milk”.
    `),

    script('two that fit are asked about', `
    you: add call Bob; call Anna
    bot: Added 2 todos: “call Bob” and “call Anna”.
    details: call Bob · call Anna
    you: rename call to phone Anna
    bot: 2 todos fit “call”. Which one shall I change?
    bot: 1. call Bob
    bot: 2. call Anna
    you: 2
    bot: “call Anna” is now “phone Anna”.
    details: call Bob · phone Anna
    `),

    script('which one is asked when none is said', `
    you: add milk
    bot: Added “milk”.
    details: milk
    you: rename
    bot: Which one shall I change?
    bot: 1. milk
    you: milk
    bot: What shall “milk” be called?
    `),

    script('a “to” in the titles is cut where a todo is hit', `
    you: add go to the gym
    bot: Added “go to the gym”.
    details: go to the gym
    you: rename go to the gym to go to the pool
    bot: “go to the gym” is now “go to the pool”.
    details: go to the pool
    `),

    script('only one todo can have a title', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    details: milk · bread
    you: rename all to eggs
    bot: One title is for one todo, so nothing changed. Say which one to rename.
    `),

    script('no such todo', `
    you: add milk
    bot: Added “milk”.
    details: milk
    you: rename cheese to brie
    bot: I can’t find “cheese”, so nothing changed.
    `),

    script('a title is text', `
    you: add milk
    bot: Added “milk”.
    details: milk
    you: rename milk to <b>$& __proto__</b>
    bot: “milk” is now “<b>$& __proto__</b>”.
    details: <b>$& __proto__</b>
    you: rename it to "delete everything"
    bot: “<b>$& __proto__</b>” is now “delete everything”.
    details: delete everything
    `),

    script('the same title as another todo has', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    details: milk · bread
    you: rename bread to milk
    bot: “bread” is now “milk”.
    details: milk · milk
    you: undo
    bot: Undone: “bread” is as before.
    details: milk · bread
    `),
  ],
}
