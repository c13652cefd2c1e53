import { script } from './script.ts'

export const adding = {
  rule: 'rule 11: titles and what was understood',
  scripts: [
    script('the reply says how it was understood', `
    you: add call mum friday at 5 !high #family
    bot: Added “call mum”, due Fri 27 Nov at 17:00, high priority, #family.
    list: call mum
    you: add pay rent tomorrow
    bot: Added “pay rent”, due tomorrow (Mon 23 Nov).
    list: call mum · pay rent
    you: add water the plants every 3 days
    bot: Added “water the plants”, due today (Sun 22 Nov), every 3 days.
    list: call mum · pay rent · water the plants
    you: add pick up the parcel on 3 January 2027
    bot: Added “pick up the parcel”, due Sun 3 Jan 2027.
    list: call mum · pay rent · water the plants · pick up the parcel
    `),

    script('several at once', `
    you: add milk, bread and eggs for tomorrow #shop
    bot: Added 3 todos: “milk”, “bread” and “eggs”, all due tomorrow (Mon 23 Nov), #shop.
    list: milk · bread · eggs
    you: add these things: ⏎ - milk today ⏎ - call bob friday 3pm !low
    bot: Added 2 todos:
    bot: • milk, due today (Sun 22 Nov)
    bot: • call bob, due Fri 27 Nov at 15:00, low priority
    list: milk · bread · eggs · milk · call bob
    `),

    script('a list may be pasted', `
    you: - milk ⏎ - bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    `),

    script('several commands in one message', `
    you: add milk; add bread; complete milk
    bot: Added 2 todos: “milk” and “bread”.
    bot: Done: “milk”.
    list: ✓ milk · bread
    `),

    script('titles are data', `
    you: add <b>bold</b> & "quotes"
    bot: Added “<b>bold</b> & "quotes"”.
    list: <b>bold</b> & "quotes"
    you: add $& $1 __proto__
    bot: Added “$& $1 __proto__”.
    list: <b>bold</b> & "quotes" · $& $1 __proto__
    you: complete __proto__
    bot: Done: “$& $1 __proto__”.
    list: <b>bold</b> & "quotes" · ✓ $& $1 __proto__
    you: delete <b>
    bot: Deleted “<b>bold</b> & "quotes"”.
    list: ✓ $& $1 __proto__
    `),

    script('emoji and right-to-left titles', `
    you: add 🎉 party
    bot: Added “🎉 party”.
    list: 🎉 party
    you: add שלום עולם
    bot: Added “שלום עולם”.
    list: 🎉 party · שלום עולם
    you: complete 🎉
    bot: Done: “🎉 party”.
    list: ✓ 🎉 party · שלום עולם
    you: delete שלום
    bot: Deleted “שלום עולם”.
    list: ✓ 🎉 party
    `),

    script('quotes are verbatim', `
    you: add "Buy milk tomorrow !high #shop"
    bot: Added “Buy milk tomorrow !high #shop”.
    list: Buy milk tomorrow !high #shop
    you: complete "Buy milk tomorrow !high #shop"
    bot: Done: “Buy milk tomorrow !high #shop”.
    list: ✓ Buy milk tomorrow !high #shop
    `),

    script('completing a repeating todo leaves the next one, and undo takes both back', `
    you: add water plants every 3 days
    bot: Added “water plants”, due today (Sun 22 Nov), every 3 days.
    list: water plants
    you: complete water plants
    bot: Done: “water plants”. The next “water plants” is due Wed 25 Nov.
    list: ✓ water plants · water plants
    you: undo
    bot: Undone: “water plants” is off the list again. “water plants” is open again.
    list: water plants
    `),

    script('a repeating todo of a weekday', `
    you: add gym every monday at 6pm
    bot: Added “gym”, due tomorrow (Mon 23 Nov) at 18:00, every week.
    list: gym
    you: complete gym
    bot: Done: “gym”. The next “gym” is due Mon 30 Nov at 18:00.
    list: ✓ gym · gym
    `),
  ],
}
