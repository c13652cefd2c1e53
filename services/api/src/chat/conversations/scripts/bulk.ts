import { script } from './script.ts'

export const bulk = {
  rule: 'rule 3: changes of many',
  scripts: [
    script('completing everything happens at once, and one undo brings all back', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: complete everything
    bot: Marked 3 todos as done: “milk”, “bread” and “eggs”.
    list: ✓ milk · ✓ bread · ✓ eggs
    buttons: Undo
    you: undo
    bot: Undone: “milk”, “bread” and “eggs” are open again.
    list: milk · bread · eggs
    `),

    script('reopening everything happens at once', `
    you: add milk, bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: complete all
    bot: Marked 2 todos as done: “milk” and “bread”.
    list: ✓ milk · ✓ bread
    you: reopen all
    bot: Reopened 2 todos: “milk” and “bread”.
    list: milk · bread
    you: undo
    bot: Undone: “milk” and “bread” are done again.
    list: ✓ milk · ✓ bread
    `),

    script('clearing what is done happens at once', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: complete milk and bread
    bot: Marked 2 todos as done: “milk” and “bread”.
    list: ✓ milk · ✓ bread · eggs
    you: clear completed
    bot: Deleted 2 todos: “milk” and “bread”.
    list: eggs
    buttons: Undo
    you: undo
    bot: Undone: “milk” and “bread” are back.
    list: ✓ milk · ✓ bread · eggs
    `),

    script('all but one', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: complete all except bread
    bot: Marked 2 todos as done: “milk” and “eggs”.
    list: ✓ milk · bread · ✓ eggs
    `),

    script('by number, several at once', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: complete 1 and 3
    bot: Marked 2 todos as done: “milk” and “eggs”.
    list: ✓ milk · bread · ✓ eggs
    you: undo
    bot: Undone: “milk” and “eggs” are open again.
    list: milk · bread · eggs
    `),

    script('a range', `
    you: add milk, bread, eggs, salt
    bot: Added 4 todos: “milk”, “bread”, “eggs” and “salt”.
    list: milk · bread · eggs · salt
    you: complete 2-4
    bot: Marked 3 todos as done: “bread”, “eggs” and “salt”.
    list: milk · ✓ bread · ✓ eggs · ✓ salt
    `),

    script('nothing to complete says so and asks nothing', `
    you: complete everything
    bot: There is nothing to complete.
    buttons:
    you: add milk
    bot: Added “milk”.
    list: milk
    you: complete milk
    bot: Done: “milk”.
    list: ✓ milk
    you: complete everything
    bot: There is nothing to complete.
    `),

    script('nothing to clear says so', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: clear completed
    bot: There is nothing to delete.
    `),

    script('nothing to delete says so and asks nothing', `
    you: delete everything
    bot: There is nothing to delete.
    buttons:
    you: yes
    bot: There is nothing to confirm, so nothing changed.
    `),

    script('nothing to reopen says so', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: reopen all
    bot: There is nothing to reopen.
    `),
  ],
}
