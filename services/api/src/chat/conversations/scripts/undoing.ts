import { script } from './script.ts'

export const undoing = {
  rule: 'rule 7: undo',
  scripts: [
    script('undo of an add', `
    you: add milk
    bot: Added “milk”.
    list: milk
    buttons: Undo
    you: undo
    bot: Undone: “milk” is off the list again.
    list:
    `),

    script('undo of a delete brings it back to its place', `
    you: add milk; bread; eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: delete bread
    bot: Deleted “bread”.
    list: milk · eggs
    you: undo
    bot: Undone: “bread” is back.
    list: milk · bread · eggs
    `),

    script('undo of a complete', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: complete milk
    bot: Done: “milk”.
    list: ✓ milk
    you: undo
    bot: Undone: “milk” is open again.
    list: milk
    `),

    script('undo of a reopen', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: complete milk
    bot: Done: “milk”.
    list: ✓ milk
    you: reopen milk
    bot: Reopened “milk”.
    list: milk
    you: undo
    bot: Undone: “milk” is done again.
    list: ✓ milk
    `),

    script('undo goes several steps deep', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: add bread
    bot: Added “bread”.
    list: milk · bread
    you: complete milk
    bot: Done: “milk”.
    list: ✓ milk · bread
    you: delete bread
    bot: Deleted “bread”.
    list: ✓ milk
    you: undo
    bot: Undone: “bread” is back.
    list: ✓ milk · bread
    you: undo
    bot: Undone: “milk” is open again.
    list: milk · bread
    you: undo
    bot: Undone: “bread” is off the list again.
    list: milk
    you: undo
    bot: Undone: “milk” is off the list again.
    list:
    you: undo
    bot: There is nothing to undo.
    `),

    script('reads and small talk do not use undo up', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: list
    bot: 1 open todo:
    bot: 1. milk
    you: thanks
    bot: You’re welcome.
    you: help
    bot: You can say, in your own words:
    bot: • add call mum on Friday at 5 !high #family
    bot: • add milk, bread and eggs
    bot: • show my list, what’s due today?, overdue, #family, find milk
    bot: • complete 2, I bought the milk, reopen milk
    bot: • move milk to Friday, postpone it by a week, rename 2 to rye bread
    bot: • make it urgent, tag milk with #shop, repeat rent every month
    bot: • delete the last one, clear completed, delete everything
    bot: • undo
    bot: Put a title in quotes to keep it exactly as it is.
    you: what's the weather?
    bot: I cannot answer that, and nothing changed. I can show your list: try “what’s due today?”.
    you: undo
    bot: Undone: “milk” is off the list again.
    list:
    `),

    script('a bulk change is one step', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: complete all
    bot: Marked 3 todos as done: “milk”, “bread” and “eggs”.
    list: ✓ milk · ✓ bread · ✓ eggs
    you: delete all
    bot: Delete all 3 todos: “milk”, “bread” and “eggs”?
    you: yes
    bot: Deleted 3 todos: “milk”, “bread” and “eggs”.
    list:
    you: undo
    bot: Undone: “milk”, “bread” and “eggs” are back.
    list: ✓ milk · ✓ bread · ✓ eggs
    you: undo
    bot: Undone: “milk”, “bread” and “eggs” are open again.
    list: milk · bread · eggs
    you: undo
    bot: Undone: “milk”, “bread” and “eggs” are off the list again.
    list:
    `),

    script('several steps at once', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: add bread
    bot: Added “bread”.
    list: milk · bread
    you: add eggs
    bot: Added “eggs”.
    list: milk · bread · eggs
    you: undo last 2
    bot: Took back 2 changes:
    bot: • “eggs” is off the list again.
    bot: • “bread” is off the list again.
    list: milk
    `),

    script('undo everything', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: complete milk
    bot: Done: “milk”.
    list: ✓ milk
    you: undo everything
    bot: Took back 2 changes:
    bot: • “milk” is open again.
    bot: • “milk” is off the list again.
    list:
    `),

    script('all commands of one message are one step', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: add bread and then complete milk
    bot: Added “bread”.
    bot: Done: “milk”.
    list: ✓ milk · bread
    you: undo
    bot: Undone: “bread” is off the list again. “milk” is open again.
    list: milk
    `),

    script('undo within a message', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: add bread and then undo
    bot: Added “bread”.
    bot: Undone: “bread” is off the list again.
    `),

    script('nothing to undo says so', `
    you: undo
    bot: There is nothing to undo.
    `),

    script('a command that changed nothing is no step', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: complete milk
    bot: Done: “milk”.
    list: ✓ milk
    you: complete milk
    bot: “milk” is already done.
    you: undo
    bot: Undone: “milk” is open again.
    list: milk
    `),

    script('a deletion that was confirmed can be undone', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: delete everything
    bot: Delete all 3 todos: “milk”, “bread” and “eggs”?
    you: yes
    bot: Deleted 3 todos: “milk”, “bread” and “eggs”.
    list:
    you: take that back
    bot: Undone: “milk”, “bread” and “eggs” are back.
    list: milk · bread · eggs
    `),
  ],
}
