import { script } from './script.ts'

export const deletingSeveral = {
  rule: 'rule 2: deleting several',
  scripts: [
    script('an exception that fits several todos keeps them all', `
    you: add dentist tomorrow; dentist on Friday; milk; bread; eggs
    bot: Added 5 todos:
    bot: • dentist, due tomorrow (Mon 23 Nov)
    bot: • dentist, due Fri 27 Nov
    bot: • milk
    bot: • bread
    bot: • eggs
    list: dentist · dentist · milk · bread · eggs
    you: delete everything except the dentist
    bot: Delete 3 todos: “milk”, “bread” and “eggs”?
    you: yes
    bot: Deleted 3 todos: “milk”, “bread” and “eggs”.
    list: dentist · dentist
    `),

    script('two go at once', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: delete milk and bread
    bot: Deleted 2 todos: “milk” and “bread”.
    list: eggs
    `),

    script('three or more ask, and a yes acts', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: delete milk, bread and eggs
    bot: Delete 3 todos: “milk”, “bread” and “eggs”?
    buttons: Yes · No
    you: yes
    bot: Deleted 3 todos: “milk”, “bread” and “eggs”.
    list:
    `),

    script('everything asks, even when it is one todo', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: delete everything
    bot: Delete the only todo: “milk”?
    buttons: Yes · No
    you: yes
    bot: Deleted “milk”.
    list:
    `),

    script('everything but one asks, and keeps the one', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: delete everything except milk
    bot: Delete 2 todos: “bread” and “eggs”?
    you: yes
    bot: Deleted 2 todos: “bread” and “eggs”.
    list: milk
    `),

    script('all that is overdue asks when it is many', `
    you: add a by 2026-01-01; b by 2026-01-02; c by 2026-01-03; d
    bot: Added 4 todos:
    bot: • a, due Thu 1 Jan
    bot: • b, due Fri 2 Jan
    bot: • c, due Sat 3 Jan
    bot: • d
    list: a · b · c · d
    you: delete all overdue tasks
    bot: Delete 3 todos: “a”, “b” and “c”?
    you: yes
    bot: Deleted 3 todos: “a”, “b” and “c”.
    list: d
    `),

    script('all that carries a tag goes at once when it is one', `
    you: add milk #shop; bread
    bot: Added 2 todos:
    bot: • milk, #shop
    bot: • bread
    list: milk · bread
    you: delete all #shop todos
    bot: Deleted “milk”.
    list: bread
    `),

    script('three deletes in one message ask like one', `
    you: add milk, bread, eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: delete milk; delete bread; delete eggs
    bot: Delete 3 todos: “milk”, “bread” and “eggs”?
    you: no
    bot: All right, nothing changed.
    `),
  ],
}
