import { script } from './script.ts'

export const repeating = {
  rule: 'recurring todos',
  scripts: [
    script('a rule is given, and taken away', `
    you: add rent tomorrow
    bot: Added “rent”, due tomorrow (Mon 23 Nov).
    details: rent, due tomorrow (Mon 23 Nov)
    you: repeat rent every month
    bot: “rent” now repeats every month, next due tomorrow (Mon 23 Nov).
    details: rent, due tomorrow (Mon 23 Nov), every month
    you: stop repeating rent
    bot: “rent” no longer repeats.
    details: rent, due tomorrow (Mon 23 Nov)
    you: stop repeating rent
    bot: “rent” does not repeat.
    you: undo
    bot: Undone: “rent” is as before.
    details: rent, due tomorrow (Mon 23 Nov), every month
    you: undo
    bot: Undone: “rent” is as before.
    details: rent, due tomorrow (Mon 23 Nov)
    `),

    script('a rule with a day begins at that day', `
    you: add standup
    bot: Added “standup”.
    details: standup
    you: make the standup every monday
    bot: “standup” now repeats every week, next due tomorrow (Mon 23 Nov).
    details: standup, due tomorrow (Mon 23 Nov), every week
    `),

    script('a rule for a todo without a day begins today', `
    you: add stretch
    bot: Added “stretch”.
    details: stretch
    you: repeat stretch every 2 days
    bot: “stretch” now repeats every 2 days, next due today (Sun 22 Nov).
    details: stretch, due today (Sun 22 Nov), every 2 days
    `),

    script('completing a repeating todo leaves the next one', `
    you: add rent on 2026-11-30
    bot: Added “rent”, due Mon 30 Nov.
    details: rent, due Mon 30 Nov
    you: repeat rent every month
    bot: “rent” now repeats every month, next due Mon 30 Nov.
    details: rent, due Mon 30 Nov, every month
    you: complete rent
    bot: Done: “rent”. The next “rent” is due Wed 30 Dec.
    details: ✓ rent, due Mon 30 Nov, every month · rent, due Wed 30 Dec, every month
    you: undo
    bot: Undone: “rent” is off the list again. “rent” is open again.
    details: rent, due Mon 30 Nov, every month
    you: undo
    bot: Undone: “rent” is as before.
    details: rent, due Mon 30 Nov
    `),

    script('rescheduling keeps the rule', `
    you: add rent on 2026-11-30 every month
    bot: Added “rent”, due Mon 30 Nov, every month.
    details: rent, due Mon 30 Nov, every month
    you: move rent to 2026-12-02
    bot: “rent” is now due Wed 2 Dec.
    details: rent, due Wed 2 Dec, every month
    you: complete rent
    bot: Done: “rent”. The next “rent” is due Sat 2 Jan 2027.
    details: ✓ rent, due Wed 2 Dec, every month · rent, due Sat 2 Jan 2027, every month
    you: undo
    bot: Undone: “rent” is off the list again. “rent” is open again.
    details: rent, due Wed 2 Dec, every month
    `),

    script('putting one off keeps the rule', `
    you: add water the plants today every week
    bot: Added “water the plants”, due today (Sun 22 Nov), every week.
    details: water the plants, due today (Sun 22 Nov), every week
    you: postpone it by a day
    bot: “water the plants” is now due tomorrow (Mon 23 Nov).
    details: water the plants, due tomorrow (Mon 23 Nov), every week
    you: complete it
    bot: Done: “water the plants”. The next “water the plants” is due Mon 30 Nov.
    details: ✓ water the plants, due tomorrow (Mon 23 Nov), every week · water the plants, due Mon 30 Nov, every week
    `),

    script('the next one is changed, and undo brings it back', `
    you: add water the plants today every week
    bot: Added “water the plants”, due today (Sun 22 Nov), every week.
    details: water the plants, due today (Sun 22 Nov), every week
    you: complete it
    bot: Done: “water the plants”. The next “water the plants” is due Sun 29 Nov.
    details: ✓ water the plants, due today (Sun 22 Nov), every week · water the plants, due Sun 29 Nov, every week
    you: rename water the plants to water the garden
    bot: “water the plants” is now “water the garden”.
    details: ✓ water the plants, due today (Sun 22 Nov), every week · water the garden, due Sun 29 Nov, every week
    you: undo
    bot: Undone: “water the plants” is as before.
    details: ✓ water the plants, due today (Sun 22 Nov), every week · water the plants, due Sun 29 Nov, every week
    `),

    script('a rule that is so already', `
    you: add water the plants today every week
    bot: Added “water the plants”, due today (Sun 22 Nov), every week.
    details: water the plants, due today (Sun 22 Nov), every week
    you: repeat water the plants every week
    bot: “water the plants” already repeats every week, next due today (Sun 22 Nov).
    `),

    script('a thing to do that repeats, when there is no such todo', `
    you: repeat the exam every week
    bot: Added “repeat the exam”, due today (Sun 22 Nov), every week.
    details: repeat the exam, due today (Sun 22 Nov), every week
    `),
  ],
}
