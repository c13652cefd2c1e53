import { script } from './script.ts'

export const rescheduling = {
  rule: 'moving a todo to another day or time',
  scripts: [
    script('a day that is not said is asked for, and any other message drops the question', `
    you: add rent tomorrow; milk; bread
    bot: Added 3 todos:
    bot: • rent, due tomorrow (Mon 23 Nov)
    bot: • milk
    bot: • bread
    details: rent, due tomorrow (Mon 23 Nov) · milk · bread
    you: postpone the rent
    bot: When shall “rent” be due?
    buttons: Today · Tomorrow · Next week · Never mind
    you: to Friday
    bot: “rent” is now due Fri 27 Nov.
    details: rent, due Fri 27 Nov · milk · bread
    you: postpone it
    bot: When shall “rent” be due?
    you: by two days
    bot: “rent” is now due Sun 29 Nov.
    details: rent, due Sun 29 Nov · milk · bread
    you: reschedule milk and bread
    bot: When shall “milk” and “bread” be due?
    you: tomorrow at 9
    bot: Changed 2 todos:
    bot: • milk, due tomorrow (Mon 23 Nov) at 09:00
    bot: • bread, due tomorrow (Mon 23 Nov) at 09:00
    details: rent, due Sun 29 Nov · milk, due tomorrow (Mon 23 Nov) at 09:00 · bread, due tomorrow (Mon 23 Nov) at 09:00
    you: reschedule
    bot: Which one shall I change?
    bot: 1. rent — due Sun 29 Nov
    bot: 2. milk — due tomorrow (Mon 23 Nov) at 09:00
    bot: 3. bread — due tomorrow (Mon 23 Nov) at 09:00
    you: rent
    bot: When shall “rent” be due?
    you: how many todos do I have?
    bot: You have 3 open todos.
    you: Friday
    bot: No open todos due Fri 27 Nov.
    `),

    script('a correction is of what was touched last', `
    you: add dentist tomorrow at 15:00
    bot: Added “dentist”, due tomorrow (Mon 23 Nov) at 15:00.
    details: dentist, due tomorrow (Mon 23 Nov) at 15:00
    you: actually, make it Friday instead
    bot: “dentist” is now due Fri 27 Nov at 15:00.
    details: dentist, due Fri 27 Nov at 15:00
    you: the dentist is due on Thursday
    bot: “dentist” is now due Thu 26 Nov at 15:00.
    details: dentist, due Thu 26 Nov at 15:00
    you: the tax return is due on Thursday
    bot: Shall I add “the tax return”, due Thu 26 Nov?
    `),

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

    script('nothing of the kind', `
    you: add milk
    bot: Added “milk”.
    details: milk
    you: move all overdue tasks to today
    bot: There is nothing to change.
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

    script('a thing to do that only sounds so', `
    you: add milk
    bot: Added “milk”.
    details: milk
    you: bring the sofa forward to Tuesday
    bot: Added “bring the sofa forward to Tuesday”.
    details: milk · bring the sofa forward to Tuesday
    `),

    script('a thing to do that only sounds so is offered', `
    you: add milk
    bot: Added “milk”.
    details: milk
    you: move the sofa to Friday
    bot: Shall I add “move the sofa to Friday”?
    you: yes
    bot: Added “move the sofa to Friday”.
    details: milk · move the sofa to Friday
    `),

    script('a done todo keeps its day', `
    you: add milk tomorrow
    bot: Added “milk”, due tomorrow (Mon 23 Nov).
    details: milk, due tomorrow (Mon 23 Nov)
    you: complete milk
    bot: Done: “milk”.
    details: ✓ milk, due tomorrow (Mon 23 Nov)
    you: move milk to Friday
    bot: “milk” is now due Fri 27 Nov.
    details: ✓ milk, due Fri 27 Nov
    `),

    script('a question moves nothing, and offers it', `
    you: add milk
    bot: Added “milk”.
    details: milk
    you: move milk to friday?
    bot: That is a question, so nothing changed. Shall I change “milk”?
    you: yes
    bot: “milk” is now due Fri 27 Nov.
    details: milk, due Fri 27 Nov
    you: undo
    bot: Undone: “milk” is as before.
    details: milk
    `),

    script('a negation moves nothing', `
    you: add milk tomorrow
    bot: Added “milk”, due tomorrow (Mon 23 Nov).
    details: milk, due tomorrow (Mon 23 Nov)
    you: don't move milk to Friday
    bot: All right, I leave everything as it is.
    `),
  ],
}
