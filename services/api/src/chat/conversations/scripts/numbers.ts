import { script } from './script.ts'

export const numbers = {
  rule: 'rule 6: numbers, places and pronouns',
  scripts: [
    script('numbers mean the creation order before any list was shown', `
    you: add milk; bread; eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: complete 2
    bot: Done: “bread”.
    list: milk · ✓ bread · eggs
    `),

    script('numbers mean the list shown last', `
    you: add milk; bread today; eggs
    bot: Added 3 todos:
    bot: • milk
    bot: • bread, due today (Sun 22 Nov)
    bot: • eggs
    list: milk · bread · eggs
    you: what's due today?
    bot: 1 open todo due today:
    bot: 1. bread — due today (Sun 22 Nov)
    you: complete 1
    bot: Done: “bread”.
    list: milk · ✓ bread · eggs
    `),

    script('numbers of a shown list stay after a change', `
    you: add milk; bread; eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: list
    bot: 3 open todos:
    bot: 1. milk
    bot: 2. bread
    bot: 3. eggs
    you: delete 1
    bot: Deleted “milk”.
    list: bread · eggs
    you: delete 2
    bot: Deleted “bread”.
    list: eggs
    `),

    script('a title that starts with a number is no number', `
    you: add milk; 2 eggs
    bot: Added 2 todos: “milk” and “2 eggs”.
    list: milk · 2 eggs
    you: list
    bot: 2 open todos:
    bot: 1. milk
    bot: 2. 2 eggs
    you: complete 2 eggs
    bot: Done: “2 eggs”.
    list: milk · ✓ 2 eggs
    `),

    script('a title that is a number wins over the list', `
    you: add 2; milk; bread
    bot: Added 3 todos: “2”, “milk” and “bread”.
    list: 2 · milk · bread
    you: list
    bot: 3 open todos:
    bot: 1. 2
    bot: 2. milk
    bot: 3. bread
    you: delete 2
    bot: Deleted “2”.
    list: milk · bread
    `),

    script('ordinals, from both ends', `
    you: add red; green; blue; white
    bot: Added 4 todos: “red”, “green”, “blue” and “white”.
    list: red · green · blue · white
    you: list
    bot: 4 open todos:
    bot: 1. red
    bot: 2. green
    bot: 3. blue
    bot: 4. white
    you: complete the second one
    bot: Done: “green”.
    list: red · ✓ green · blue · white
    you: complete the last one
    bot: Done: “white”.
    list: red · ✓ green · blue · ✓ white
    you: delete the second to last
    bot: Deleted “blue”.
    list: red · ✓ green · ✓ white
    `),

    script('the first two', `
    you: add red; green; blue
    bot: Added 3 todos: “red”, “green” and “blue”.
    list: red · green · blue
    you: list
    bot: 3 open todos:
    bot: 1. red
    bot: 2. green
    bot: 3. blue
    you: delete the first two
    bot: Deleted 2 todos: “red” and “green”.
    list: blue
    `),

    script('it is what was changed last', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: complete milk
    bot: Done: “milk”.
    list: ✓ milk · bread
    you: reopen it
    bot: Reopened “milk”.
    list: milk · bread
    you: delete it
    bot: Deleted “milk”.
    list: bread
    `),

    script('it is the only todo shown', `
    you: add milk; bread today
    bot: Added 2 todos:
    bot: • milk
    bot: • bread, due today (Sun 22 Nov)
    list: milk · bread
    you: what's due today?
    bot: 1 open todo due today:
    bot: 1. bread — due today (Sun 22 Nov)
    you: complete it
    bot: Done: “bread”.
    list: milk · ✓ bread
    `),

    script('them are the todos of the last change', `
    you: add milk, bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: add eggs
    bot: Added “eggs”.
    list: milk · bread · eggs
    you: undo
    bot: Undone: “eggs” is off the list again.
    list: milk · bread
    you: complete them
    bot: Which one shall I complete?
    bot: 1. milk
    bot: 2. bread
    `),

    script('them are the todos shown', `
    you: add milk today; bread today; eggs
    bot: Added 3 todos:
    bot: • milk, due today (Sun 22 Nov)
    bot: • bread, due today (Sun 22 Nov)
    bot: • eggs
    list: milk · bread · eggs
    you: what's due today?
    bot: 2 open todos due today:
    bot: 1. milk — due today (Sun 22 Nov)
    bot: 2. bread — due today (Sun 22 Nov)
    you: complete them
    bot: Marked 2 todos as done: “milk” and “bread”.
    list: ✓ milk · ✓ bread · eggs
    `),

    script('the last one is the one added last', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: list
    bot: 2 open todos:
    bot: 1. milk
    bot: 2. bread
    you: add eggs
    bot: Added “eggs”.
    list: milk · bread · eggs
    you: delete the last one
    bot: Deleted “eggs”.
    list: milk · bread
    `),

    script('that, after an undo', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: delete it
    bot: Deleted “milk”.
    list:
    you: undo
    bot: Undone: “milk” is back.
    list: milk
    you: complete that
    bot: Done: “milk”.
    list: ✓ milk
    `),

    script('a number alone asks what to do with it', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: 2
    bot: What shall I do with it? Say “complete”, “reopen” or “delete” and the number.
    `),

    script('numbers may come one by one', `
    you: add milk; bread; eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: complete 1; 3
    bot: Marked 2 todos as done: “milk” and “eggs”.
    list: ✓ milk · bread · ✓ eggs
    `),
  ],
}
