import { script } from './script.ts'

export const listing = {
  rule: 'views',
  scripts: [
    script('a word that no title holds may be a tag', `
    you: add milk #shop; bread #shop; rent
    bot: Added 3 todos:
    bot: • milk, #shop
    bot: • bread, #shop
    bot: • rent
    list: milk · bread · rent
    you: show shop tasks
    bot: 2 todos tagged #shop:
    bot: 1. milk — #shop
    bot: 2. bread — #shop
    `),

    script('by a range of days, and what was done by the day when it was', `
    you: add milk tomorrow; bread on Friday; rent on 5 December
    bot: Added 3 todos:
    bot: • milk, due tomorrow (Mon 23 Nov)
    bot: • bread, due Fri 27 Nov
    bot: • rent, due Sat 5 Dec
    list: milk · bread · rent
    you: what is due before Friday?
    bot: 1 open todo due until Thu 26 Nov:
    bot: 1. milk — due tomorrow (Mon 23 Nov)
    you: what is due after Friday?
    bot: 1 open todo due from Sat 28 Nov on:
    bot: 1. rent — due Sat 5 Dec
    you: what is due next week?
    bot: 2 open todos due from Mon 23 Nov to Sun 29 Nov:
    bot: 1. milk — due tomorrow (Mon 23 Nov)
    bot: 2. bread — due Fri 27 Nov
    you: complete 2
    bot: Done: “bread”.
    list: milk · ✓ bread · rent
    you: what did I finish today?
    bot: 1 todo done today (Sun 22 Nov):
    bot: 1. bread — done — due Fri 27 Nov
    you: what did I finish yesterday?
    bot: No todos done Sat 21 Nov.
    `),

    script('an empty list says how to start', `
    you: list
    bot: Your list is empty. Try “add buy milk tomorrow”.
    buttons: Add a todo
    `),

    script('open todos, and how many are done', `
    you: add milk; bread; eggs
    bot: Added 3 todos: “milk”, “bread” and “eggs”.
    list: milk · bread · eggs
    you: complete bread
    bot: Done: “bread”.
    list: milk · ✓ bread · eggs
    you: list
    bot: 2 open todos:
    bot: 1. milk
    bot: 2. eggs
    bot: 1 done.
    you: show all
    bot: 3 todos:
    bot: 1. milk
    bot: 2. bread — done
    bot: 3. eggs
    you: show done
    bot: 1 done todo:
    bot: 1. bread — done
    `),

    script('by day, in the order of the day', `
    you: add late by 2026-11-01; noon today at 18:00; early today at 16:00; call tomorrow; party on saturday; someday
    bot: Added 6 todos:
    bot: • late, due Sun 1 Nov
    bot: • noon today, due today (Sun 22 Nov) at 18:00
    bot: • early, due today (Sun 22 Nov) at 16:00
    bot: • call, due tomorrow (Mon 23 Nov)
    bot: • party, due Sat 28 Nov
    bot: • someday
    list: late · noon today · early · call · party · someday
    you: what's due today?
    bot: 2 open todos due today:
    bot: 1. early — due today (Sun 22 Nov) at 16:00
    bot: 2. noon today — due today (Sun 22 Nov) at 18:00
    you: tomorrow
    bot: 1 open todo due tomorrow:
    bot: 1. call — due tomorrow (Mon 23 Nov)
    you: overdue
    bot: 1 overdue todo:
    bot: 1. late — due Sun 1 Nov
    you: this week
    bot: 4 open todos due in the next seven days:
    bot: 1. early — due today (Sun 22 Nov) at 16:00
    bot: 2. noon today — due today (Sun 22 Nov) at 18:00
    bot: 3. call — due tomorrow (Mon 23 Nov)
    bot: 4. party — due Sat 28 Nov
    you: upcoming
    bot: 2 open todos due after today:
    bot: 1. call — due tomorrow (Mon 23 Nov)
    bot: 2. party — due Sat 28 Nov
    you: todos without a due date
    bot: 1 open todo without a due date:
    bot: 1. someday
    you: what's due on saturday?
    bot: 1 open todo due Sat 28 Nov:
    bot: 1. party — due Sat 28 Nov
    `),

    script('by tag and priority', `
    you: add milk #shop; report !high #work; slides !low #work
    bot: Added 3 todos:
    bot: • milk, #shop
    bot: • report, high priority, #work
    bot: • slides, low priority, #work
    list: milk · report · slides
    you: #work
    bot: 2 open todos tagged #work:
    bot: 1. report — high priority, #work
    bot: 2. slides — low priority, #work
    you: urgent
    bot: 1 open high-priority todo:
    bot: 1. report — high priority, #work
    you: show low priority tasks
    bot: 1 open low-priority todo:
    bot: 1. slides — low priority, #work
    you: overdue #work
    bot: No overdue todos tagged #work.
    `),

    script('search', `
    you: add Buy milk; Buy oat milk; Call bank
    bot: Added 3 todos: “Buy milk”, “Buy oat milk” and “Call bank”.
    list: Buy milk · Buy oat milk · Call bank
    you: find milk
    bot: 2 todos for “milk”:
    bot: 1. Buy milk
    bot: 2. Buy oat milk
    you: find oat milk
    bot: 1 todo for “oat milk”:
    bot: 1. Buy oat milk
    you: show bank
    bot: 1 todo for “bank”:
    bot: 1. Call bank
    you: find cheese
    bot: Nothing fits “cheese”.
    you: find mlik
    bot: 2 todos for “mlik”:
    bot: 1. Buy milk
    bot: 2. Buy oat milk
    `),

    script('counts', `
    you: how many todos do I have?
    bot: Your list is empty. Try “add buy milk tomorrow”.
    you: add milk; bread
    bot: Added 2 todos: “milk” and “bread”.
    list: milk · bread
    you: how many todos do I have?
    bot: You have 2 open todos.
    you: complete milk
    bot: Done: “milk”.
    list: ✓ milk · bread
    you: how many are done?
    bot: You have 1 done todo.
    you: how many are overdue?
    bot: No overdue todos.
    `),

    script('a question about one todo shows it', `
    you: add Call the bank tomorrow
    bot: Added “Call the bank”, due tomorrow (Mon 23 Nov).
    list: Call the bank
    you: did I call the bank?
    bot: 1 todo for “call the bank”:
    bot: 1. Call the bank — due tomorrow (Mon 23 Nov)
    you: when do I have to call the bank?
    bot: 1 todo for “call the bank”:
    bot: 1. Call the bank — due tomorrow (Mon 23 Nov)
    you: do I need to buy cheese?
    bot: Nothing fits “buy cheese”.
    `),
  ],
}
