import { script } from './script.ts'

export const notRescheduling = {
  rule: 'what moves no todo',
  scripts: [
    script('nothing of the kind', `
    you: add milk
    bot: Added “milk”.
    details: milk
    you: move all overdue tasks to today
    bot: There is nothing to change.
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
