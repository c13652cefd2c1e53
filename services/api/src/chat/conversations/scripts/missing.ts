import { script } from './script.ts'

export const missing = {
  rule: 'rule 5: no hit',
  scripts: [
    script('no hit changes nothing and says so', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: delete cheese
    bot: I can’t find “cheese”, so nothing changed.
    buttons: Add “cheese” · Show my list
    `),

    script('no hit offers the nearest', `
    you: add Call the bank; Buy milk
    bot: Added 2 todos: “Call the bank” and “Buy milk”.
    list: Call the bank · Buy milk
    you: complete pay bank
    bot: I can’t find “pay bank”, so nothing changed. Did you mean this one?
    bot: 1. Call the bank
    buttons: Yes · Never mind
    you: yes
    bot: Done: “Call the bank”.
    list: ✓ Call the bank · Buy milk
    `),

    script('several near ones are offered by number', `
    you: add Buy milk; Buy bread
    bot: Added 2 todos: “Buy milk” and “Buy bread”.
    list: Buy milk · Buy bread
    you: delete buy cheese
    bot: I can’t find “buy cheese”, so nothing changed. Did you mean one of these?
    bot: 1. Buy milk
    bot: 2. Buy bread
    you: 2
    bot: Deleted “Buy bread”.
    list: Buy milk
    `),

    script('out of range', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: list
    bot: 2 open todos:
    bot: 1. milk
    bot: 2. bread
    you: delete 3
    bot: There is no number 3: the list has 2 todos.
    buttons: Show my list
    `),

    script('zero and negative numbers are out of range', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: delete 0
    bot: There is no number 0: the list has 1 todo.
    you: delete -1
    bot: There is no number -1: the list has 1 todo.
    `),

    script('an ordinal out of range', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: complete the third one
    bot: There is no “the third one”: the list has 1 todo.
    `),

    script('one wrong part stops the whole command', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: delete milk and cheese
    bot: I can’t find “cheese”, so nothing changed.
    `),

    script('one wrong number stops the whole command', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: complete 1 and 7
    bot: There is no number 7: the list has 2 todos.
    `),

    script('a number that is gone', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: list
    bot: 2 open todos:
    bot: 1. milk
    bot: 2. bread
    you: delete 1
    bot: Deleted “milk”.
    list: bread
    you: complete 1
    bot: Number 1 is no longer there.
    `),

    script('it, before anything was said', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: delete milk
    bot: Deleted “milk”.
    list:
    you: delete it
    bot: There is nothing to delete.
    `),
  ],
}
