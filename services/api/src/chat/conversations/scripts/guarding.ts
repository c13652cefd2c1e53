import { script } from './script.ts'

export const guarding = {
  rule: 'rule 8: what never writes',
  scripts: [
    script('a negated sentence writes nothing', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: don't delete milk
    bot: All right, I leave everything as it is.
    you: I haven't bought milk
    bot: All right, I leave everything as it is.
    you: never complete milk
    bot: All right, I leave everything as it is.
    `),

    script('a question writes nothing', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: should I delete milk?
    bot: I cannot answer that, and nothing changed. I can show your list: try “what’s due today?”.
    you: did I complete milk?
    bot: 1 todo for “milk”:
    bot: 1. milk
    you: is milk done?
    bot: 1 todo for “milk”:
    bot: 1. milk
    `),

    script('a command asked as a question is asked back', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: delete milk?
    bot: That is a question, so nothing changed. Shall I delete “milk”?
    buttons: Yes · No
    you: yes
    bot: Deleted “milk”.
    list:
    `),

    script('a no to the command asked back', `
    you: add milk
    bot: Added “milk”.
    list: milk
    you: complete milk?
    bot: That is a question, so nothing changed. Shall I complete “milk”?
    you: no
    bot: All right, nothing changed.
    `),

    script('small talk never becomes a todo', `
    you: hi
    bot: Hello! Tell me what to remember, as in “add call mum tomorrow at 5”.
    you: thanks
    bot: You’re welcome.
    you: how are you?
    bot: All is well here, thank you. What shall we put on your list?
    you: good night
    bot: Goodbye! Your list will be here.
    you: lol
    bot: All right.
    you: 👍
    bot: All right.
    `),

    script('a remark never becomes a todo', `
    you: I am tired
    bot: I did not understand that, so nothing changed. Try “add buy milk tomorrow”, or “help”.
    you: it is raining
    bot: I did not understand that, so nothing changed. Try “add buy milk tomorrow”, or “help”.
    you: tell me a joke
    bot: I did not understand that, so nothing changed. Try “add buy milk tomorrow”, or “help”.
    `),

    script('a noun is offered, and a yes adds it', `
    you: milk
    bot: Shall I add “milk”?
    buttons: Yes · No
    you: yes
    bot: Added “milk”.
    list: milk
    `),

    script('a noun is offered, and a no leaves it', `
    you: milk
    bot: Shall I add “milk”?
    you: no
    bot: All right, nothing changed.
    you: yes
    bot: There is nothing to confirm, so nothing changed.
    `),

    script('several nouns are offered together', `
    you: milk ⏎ bread
    bot: Shall I add “milk” and “bread”?
    you: yes
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    `),

    script('a thing to do is added at once', `
    you: buy milk tomorrow
    bot: Added “buy milk”, due tomorrow (Mon 23 Nov).
    list: buy milk
    you: call mum
    bot: Added “call mum”.
    list: buy milk · call mum
    `),

    script('don\'t let me forget is an add', `
    you: don't let me forget to call mum
    bot: Added “call mum”.
    list: call mum
    `),

    script('a yes to nothing', `
    you: yes
    bot: There is nothing to confirm, so nothing changed.
    you: no
    bot: All right, nothing changed.
    `),

    script('a polite request is a command', `
    you: can you add milk?
    bot: Added “milk”.
    list: milk
    you: could you please complete milk?
    bot: Done: “milk”.
    list: ✓ milk
    `),
  ],
}
