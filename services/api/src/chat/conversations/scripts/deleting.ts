import { script } from './script.ts'

export const deleting = {
  rule: 'rules 1 and 2: deleting',
  scripts: [
    script('an unambiguous delete happens at once, names the item and offers undo', `
    you: add milk, bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: delete milk
    bot: Deleted “milk”.
    list: bread
    buttons: Undo
    `),

    script('a part of the title is enough', `
    you: add Buy milk, Call the bank
    bot: Added 2 todos: “Buy milk” and “Call the bank”.
    list: Buy milk · Call the bank
    you: delete bank
    bot: Deleted “Call the bank”.
    list: Buy milk
    `),

    script('words in any order are enough', `
    you: add Call the bank about the loan
    bot: Added “Call the bank about the loan”.
    list: Call the bank about the loan
    you: delete loan bank
    bot: Deleted “Call the bank about the loan”.
    list:
    `),

    script('accents and case say nothing', `
    you: add Café crème
    bot: Added “Café crème”.
    list: Café crème
    you: delete CAFE CREME
    bot: Deleted “Café crème”.
    list:
    `),

    script('a fuzzy hit asks first', `
    you: add Buy milk
    bot: Added “Buy milk”.
    list: Buy milk
    you: delete mlik
    bot: Did you mean “Buy milk”? Shall I delete it?
    buttons: Yes · No
    you: yes
    bot: Deleted “Buy milk”.
    list:
    `),

    script('a fuzzy hit that was wrong is left alone', `
    you: add Buy milk
    bot: Added “Buy milk”.
    list: Buy milk
    you: delete mlik
    bot: Did you mean “Buy milk”? Shall I delete it?
    you: no
    bot: All right, nothing changed.
    `),

    script('a no keeps them all', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: delete all
    bot: Delete all 3 todos: “milk”, “bread” and “eggs”?
    you: no, keep them
    bot: All right, nothing changed.
    you: yes
    bot: There is nothing to confirm, so nothing changed.
    `),

    script('any other message drops the question', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: delete everything
    bot: Delete all 3 todos: “milk”, “bread” and “eggs”?
    you: what's due today?
    bot: No open todos due today.
    you: yes
    bot: There is nothing to confirm, so nothing changed.
    `),

    script('a maybe is no yes', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: delete everything
    bot: Delete all 3 todos: “milk”, “bread” and “eggs”?
    you: maybe
    bot: All right.
    you: yes
    bot: There is nothing to confirm, so nothing changed.
    `),

    script('a yes with a condition is no yes', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: delete everything
    bot: Delete all 3 todos: “milk”, “bread” and “eggs”?
    you: yes but not milk
    bot: I did not understand that, so nothing changed. Try “add buy milk tomorrow”, or “help”.
    you: yes
    bot: There is nothing to confirm, so nothing changed.
    `),

    script('a new command in place of the answer is executed, and the question is gone', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: delete everything
    bot: Delete all 3 todos: “milk”, “bread” and “eggs”?
    you: add salt
    bot: Added “salt”.
    list: milk · bread · eggs · salt
    you: yes
    bot: There is nothing to confirm, so nothing changed.
    `),

    script('a confirmed delete can be undone', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: delete everything
    bot: Delete all 3 todos: “milk”, “bread” and “eggs”?
    you: yes
    bot: Deleted 3 todos: “milk”, “bread” and “eggs”.
    list:
    you: undo
    bot: Undone: “milk”, “bread” and “eggs” are back.
    list: milk · bread · eggs
    `),

    script('the words of the question may be repeated', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: delete everything
    bot: Delete all 3 todos: “milk”, “bread” and “eggs”?
    you: yes, delete them all
    bot: Deleted 3 todos: “milk”, “bread” and “eggs”.
    list:
    `),
  ],
}
