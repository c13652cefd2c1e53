import { script } from './script.ts'

export const rescheduling = {
  rule: 'moving a todo to another day or time',
  scripts: [
    script('a new day keeps the time', `
    you: add dentist tomorrow at 15:00
    bot: Added “dentist”, due tomorrow (Mon 23 Nov) at 15:00.
    details: dentist, due tomorrow (Mon 23 Nov) at 15:00
    you: move dentist to Friday
    bot: “dentist” is now due Fri 27 Nov at 15:00.
    details: dentist, due Fri 27 Nov at 15:00
    you: undo
    bot: Undone: “dentist” is as before.
    details: dentist, due tomorrow (Mon 23 Nov) at 15:00
    `),

    script('a new time keeps the day', `
    you: add dentist on Friday at 15:00
    bot: Added “dentist”, due Fri 27 Nov at 15:00.
    details: dentist, due Fri 27 Nov at 15:00
    you: move it to 17:30
    bot: “dentist” is now due Fri 27 Nov at 17:30.
    details: dentist, due Fri 27 Nov at 17:30
    you: change the time of dentist to noon
    bot: “dentist” is now due Fri 27 Nov at 12:00.
    details: dentist, due Fri 27 Nov at 12:00
    `),

    script('a time for a todo without a day is of the next day that has it', `
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    details: milk · bread
    you: move milk to 17:30
    bot: “milk” is now due today (Sun 22 Nov) at 17:30.
    details: milk, due today (Sun 22 Nov) at 17:30 · bread
    you: move bread to 9am
    bot: “bread” is now due tomorrow (Mon 23 Nov) at 09:00.
    details: milk, due today (Sun 22 Nov) at 17:30 · bread, due tomorrow (Mon 23 Nov) at 09:00
    `),

    script('later by a span', `
    you: add rent tomorrow
    bot: Added “rent”, due tomorrow (Mon 23 Nov).
    details: rent, due tomorrow (Mon 23 Nov)
    you: postpone rent by a week
    bot: “rent” is now due Mon 30 Nov.
    details: rent, due Mon 30 Nov
    you: postpone it by a month
    bot: “rent” is now due Wed 30 Dec.
    details: rent, due Wed 30 Dec
    you: undo
    bot: Undone: “rent” is as before.
    details: rent, due Mon 30 Nov
    you: undo
    bot: Undone: “rent” is as before.
    details: rent, due tomorrow (Mon 23 Nov)
    `),

    script('hours go over midnight', `
    you: add call mum today at 23:00
    bot: Added “call mum”, due today (Sun 22 Nov) at 23:00.
    details: call mum, due today (Sun 22 Nov) at 23:00
    you: postpone it by 2 hours
    bot: “call mum” is now due tomorrow (Mon 23 Nov) at 01:00.
    details: call mum, due tomorrow (Mon 23 Nov) at 01:00
    you: bring it forward 3 hours
    bot: “call mum” is now due today (Sun 22 Nov) at 22:00.
    details: call mum, due today (Sun 22 Nov) at 22:00
    `),

    script('a todo without a day is put off from today', `
    you: add milk
    bot: Added “milk”.
    details: milk
    you: postpone milk by two days
    bot: “milk” is now due Tue 24 Nov.
    details: milk, due Tue 24 Nov
    `),

    script('it is so already', `
    you: add milk tomorrow
    bot: Added “milk”, due tomorrow (Mon 23 Nov).
    details: milk, due tomorrow (Mon 23 Nov)
    you: move milk to tomorrow
    bot: “milk” is already due tomorrow (Mon 23 Nov).
    `),

    script('no day any more', `
    you: add milk tomorrow at 5
    bot: Added “milk”, due tomorrow (Mon 23 Nov) at 17:00.
    details: milk, due tomorrow (Mon 23 Nov) at 17:00
    you: remove the time from milk
    bot: “milk” is now due tomorrow (Mon 23 Nov), without a time.
    details: milk, due tomorrow (Mon 23 Nov)
    you: remove the date from milk
    bot: “milk” now has no due date.
    details: milk
    you: undo
    bot: Undone: “milk” is as before.
    details: milk, due tomorrow (Mon 23 Nov)
    you: undo
    bot: Undone: “milk” is as before.
    details: milk, due tomorrow (Mon 23 Nov) at 17:00
    `),

    script('all that is overdue, at once', `
    you: add rent by 2026-11-20; taxes by 2026-11-21; milk tomorrow
    bot: Added 3 todos:
    bot: • rent, due Fri 20 Nov
    bot: • taxes, due Sat 21 Nov
    bot: • milk, due tomorrow (Mon 23 Nov)
    details: rent, due Fri 20 Nov · taxes, due Sat 21 Nov · milk, due tomorrow (Mon 23 Nov)
    you: move all overdue tasks to today
    bot: Changed 2 todos:
    bot: • rent, due today (Sun 22 Nov)
    bot: • taxes, due today (Sun 22 Nov)
    details: rent, due today (Sun 22 Nov) · taxes, due today (Sun 22 Nov) · milk, due tomorrow (Mon 23 Nov)
    you: undo
    bot: Undone: “rent” and “taxes” are as before.
    details: rent, due Fri 20 Nov · taxes, due Sat 21 Nov · milk, due tomorrow (Mon 23 Nov)
    `),

    script('two that fit are asked about, and both may be meant', `
    you: add call Bob; call Anna
    bot: Added 2 todos: “call Bob” and “call Anna”.
    details: call Bob · call Anna
    you: move call to Friday
    bot: 2 todos fit “call”. Which one shall I change?
    bot: 1. call Bob
    bot: 2. call Anna
    you: both
    bot: Changed 2 todos:
    bot: • call Bob, due Fri 27 Nov
    bot: • call Anna, due Fri 27 Nov
    details: call Bob, due Fri 27 Nov · call Anna, due Fri 27 Nov
    you: undo
    bot: Undone: “call Bob” and “call Anna” are as before.
    details: call Bob · call Anna
    `),
  ],
}
