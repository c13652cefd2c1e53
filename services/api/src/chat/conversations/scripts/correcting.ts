import { script } from './script.ts'

export const correcting = {
  rule: 'rule 9: a day that is not said, and one that was wrong',
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
  ],
}
