import { script } from './script.ts'

export const asking = {
  rule: 'rule 9: a missing slot',
  scripts: [
    script('add what?', `
    you: add
    bot: What shall I add?
    buttons: Never mind
    you: milk tomorrow
    bot: Added “milk”, due tomorrow (Mon 23 Nov).
    list: milk
    `),

    script('add what, and when', `
    you: add tomorrow
    bot: What shall I add, due tomorrow (Mon 23 Nov)?
    you: call mum
    bot: Added “call mum”, due tomorrow (Mon 23 Nov).
    list: call mum
    `),

    script('never mind, add nothing', `
    you: add
    bot: What shall I add?
    you: never mind
    bot: All right, nothing changed.
    you: milk
    bot: Shall I add “milk”?
    `),

    script('another command instead of the title', `
    you: add
    bot: What shall I add?
    you: show my list
    bot: Your list is empty. Try “add buy milk tomorrow”.
    you: milk
    bot: Shall I add “milk”?
    `),

    script('delete which one?', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: delete
    bot: Which one shall I delete?
    bot: 1. milk
    bot: 2. bread
    buttons: 1. milk · 2. bread · Never mind
    you: bread
    bot: Deleted “bread”.
    list: milk
    `),

    script('complete which one, by number', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: complete
    bot: Which one shall I complete?
    bot: 1. milk
    bot: 2. bread
    you: 2
    bot: Done: “bread”.
    list: milk · ✓ bread
    `),

    script('reopen which one, by place', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: complete all
    bot: Marked 2 todos as done: “milk” and “bread”.
    list: ✓ milk · ✓ bread
    you: reopen
    bot: Which one shall I reopen?
    bot: 1. milk — done
    bot: 2. bread — done
    you: the last one
    bot: Reopened “bread”.
    list: ✓ milk · bread
    `),

    script('which one, by several', `
    you: add milk; bread; eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: complete
    bot: Which one shall I complete?
    bot: 1. milk
    bot: 2. bread
    bot: 3. eggs
    you: milk and eggs
    bot: Marked 2 todos as done: “milk” and “eggs”.
    list: ✓ milk · bread · ✓ eggs
    `),

    script('which one, when there is nothing', `
    you: delete
    bot: There is nothing to delete.
    you: complete
    bot: There is nothing to complete.
    `),

    script('the answer to which one may be unclear too', `
    you: add Call Bob; Call Anna; milk
    bot: Added 3 todos: “Call Bob”, “Call Anna” and “milk”.
    list: Call Bob · Call Anna · milk
    you: delete
    bot: Which one shall I delete?
    bot: 1. Call Bob
    bot: 2. Call Anna
    bot: 3. milk
    you: call
    bot: 2 todos fit “call”. Which one shall I delete?
    bot: 1. Call Bob
    bot: 2. Call Anna
    you: 1
    bot: Deleted “Call Bob”.
    list: Call Anna · milk
    `),

    script('which one, dropped by another command', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: delete
    bot: Which one shall I delete?
    bot: 1. milk
    bot: 2. bread
    you: add eggs
    bot: Added “eggs”.
    list: milk · bread · eggs
    you: milk
    bot: Shall I add “milk”?
    `),

    script('which one, all of them', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: complete
    bot: Which one shall I complete?
    bot: 1. milk
    bot: 2. bread
    you: all of them
    bot: Marked 2 todos as done: “milk” and “bread”.
    list: ✓ milk · ✓ bread
    `),

    script('the title may look like a command, when no todo is meant', `
    you: add
    bot: What shall I add?
    you: finish the report by friday
    bot: Added “finish the report”, due Fri 27 Nov.
    list: finish the report
    `),

    script('the title may be several lines', `
    you: add
    bot: What shall I add?
    you: milk ⏎ bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    `),
  ],
}
