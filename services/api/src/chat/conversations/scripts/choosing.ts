import { script } from './script.ts'

export const choosing = {
  rule: 'rule 4: equal hits',
  scripts: [
    script('equal hits change nothing and are numbered', `
    you: add Call Bob, Call Anna
    bot: Added 2 todos: “Call Bob” and “Call Anna”.
    list: Call Bob · Call Anna
    you: delete call
    bot: 2 todos fit “call”. Which one shall I delete?
    bot: 1. Call Bob
    bot: 2. Call Anna
    buttons: 1. Call Bob · 2. Call Anna · All of them · Never mind
    `),

    script('a number answers', `
    you: add Call Bob; Call Anna
    bot: Added 2 todos: “Call Bob” and “Call Anna”.
    list: Call Bob · Call Anna
    you: delete call
    bot: 2 todos fit “call”. Which one shall I delete?
    bot: 1. Call Bob
    bot: 2. Call Anna
    you: 2
    bot: Deleted “Call Anna”.
    list: Call Bob
    `),

    script('an ordinal answers', `
    you: add Call Bob; Call Anna
    bot: Added 2 todos: “Call Bob” and “Call Anna”.
    list: Call Bob · Call Anna
    you: complete call
    bot: 2 todos fit “call”. Which one shall I complete?
    bot: 1. Call Bob
    bot: 2. Call Anna
    you: the first one
    bot: Done: “Call Bob”.
    list: ✓ Call Bob · Call Anna
    `),

    script('a word answers', `
    you: add Call Bob; Call Anna
    bot: Added 2 todos: “Call Bob” and “Call Anna”.
    list: Call Bob · Call Anna
    you: complete call
    bot: 2 todos fit “call”. Which one shall I complete?
    bot: 1. Call Bob
    bot: 2. Call Anna
    you: anna
    bot: Done: “Call Anna”.
    list: Call Bob · ✓ Call Anna
    `),

    script('all of them answers', `
    you: add Call Bob; Call Anna
    bot: Added 2 todos: “Call Bob” and “Call Anna”.
    list: Call Bob · Call Anna
    you: complete call
    bot: 2 todos fit “call”. Which one shall I complete?
    bot: 1. Call Bob
    bot: 2. Call Anna
    you: all of them
    bot: Marked 2 todos as done: “Call Bob” and “Call Anna”.
    list: ✓ Call Bob · ✓ Call Anna
    you: undo
    bot: Undone: “Call Bob” and “Call Anna” are open again.
    list: Call Bob · Call Anna
    `),

    script('both answers', `
    you: add Call Bob; Call Anna
    bot: Added 2 todos: “Call Bob” and “Call Anna”.
    list: Call Bob · Call Anna
    you: delete call
    bot: 2 todos fit “call”. Which one shall I delete?
    bot: 1. Call Bob
    bot: 2. Call Anna
    you: both
    bot: Deleted 2 todos: “Call Bob” and “Call Anna”.
    list:
    `),

    script('never mind drops the question', `
    you: add Call Bob; Call Anna
    bot: Added 2 todos: “Call Bob” and “Call Anna”.
    list: Call Bob · Call Anna
    you: delete call
    bot: 2 todos fit “call”. Which one shall I delete?
    bot: 1. Call Bob
    bot: 2. Call Anna
    you: never mind
    bot: All right, nothing changed.
    you: 2
    bot: What shall I do with it? Say “complete”, “reopen” or “delete” and the number.
    `),

    script('a number out of range keeps the question', `
    you: add Call Bob; Call Anna
    bot: Added 2 todos: “Call Bob” and “Call Anna”.
    list: Call Bob · Call Anna
    you: delete call
    bot: 2 todos fit “call”. Which one shall I delete?
    bot: 1. Call Bob
    bot: 2. Call Anna
    you: 3
    bot: There is no number 3: the list has 2 todos.
    you: 2
    bot: Deleted “Call Anna”.
    list: Call Bob
    `),

    script('another command drops the question', `
    you: add Call Bob; Call Anna
    bot: Added 2 todos: “Call Bob” and “Call Anna”.
    list: Call Bob · Call Anna
    you: delete call
    bot: 2 todos fit “call”. Which one shall I delete?
    bot: 1. Call Bob
    bot: 2. Call Anna
    you: add milk
    bot: Added “milk”.
    list: Call Bob · Call Anna · milk
    you: 1
    bot: What shall I do with it? Say “complete”, “reopen” or “delete” and the number.
    `),

    script('two todos with the same title ask', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: add milk
    bot: “milk” is already on your list.
    you: yes, add it anyway
    bot: Added “milk”.
    list: milk · milk
    you: delete milk
    bot: 2 todos fit “milk”. Which one shall I delete?
    bot: 1. milk
    bot: 2. milk
    you: 2
    bot: Deleted “milk”.
    list: milk
    `),

    script('an exact title wins over a part of another', `
    you: add milk; buy milk and bread
    bot: Added 2 todos: “milk” and “buy milk and bread”.
    list: milk · buy milk and bread
    you: delete milk
    bot: Deleted “milk”.
    list: buy milk and bread
    `),

    script('words in any order win over a part', `
    you: add bread rolls; gingerbread
    bot: Added 2 todos: “bread rolls” and “gingerbread”.
    list: bread rolls · gingerbread
    you: delete bread
    bot: Deleted “bread rolls”.
    list: gingerbread
    `),

    script('an open todo wins over a done one when completing', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: complete milk
    bot: Done: “milk”.
    list: ✓ milk
    you: add milk tomorrow
    bot: Added “milk”, due tomorrow (Mon 23 Nov).
    list: ✓ milk · milk
    you: complete milk
    bot: Done: “milk”.
    list: ✓ milk · ✓ milk
    `),

    script('a done todo wins over an open one when reopening', `
    you: add Call Bob; Call Anna
    bot: Added 2 todos: “Call Bob” and “Call Anna”.
    list: Call Bob · Call Anna
    you: complete call bob
    bot: Done: “Call Bob”.
    list: ✓ Call Bob · Call Anna
    you: reopen call
    bot: Reopened “Call Bob”.
    list: Call Bob · Call Anna
    `),

    script('the rest of the command waits for the answer', `
    you: add Call Bob; Call Anna; milk
    bot: Added 3 todos: “Call Bob”, “Call Anna” and “milk”.
    list: Call Bob · Call Anna · milk
    you: complete milk and call
    bot: 2 todos fit “call”. Which one shall I complete?
    bot: 1. Call Bob
    bot: 2. Call Anna
    you: 2
    bot: Marked 2 todos as done: “Call Anna” and “milk”.
    list: Call Bob · ✓ Call Anna · ✓ milk
    `),

    script('one title may hold an "and"', `
    you: add salt and pepper; salt; pepper
    bot: Added 3 todos: “salt and pepper”, “salt” and “pepper”.
    list: salt and pepper · salt · pepper
    you: delete salt and pepper
    bot: Deleted “salt and pepper”.
    list: salt · pepper
    `),
  ],
}
