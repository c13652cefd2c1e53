import { understands } from './testing/understands.ts'

understands('negated sentences write nothing', {
  'don\'t add milk': 'negation',
  'do not delete milk': 'negation',
  'don\'t complete anything': 'negation',
  'never delete milk': 'negation',
  'please don\'t delete milk': 'negation',
  'don’t delete milk': 'negation',
  'I don\'t want to delete milk': 'negation',
  'I haven\'t bought milk': 'negation',
  'I have not paid the rent': 'negation',
  'I didn\'t finish the report': 'negation',
  'I did not call mum': 'negation',
  'milk isn\'t done': 'negation',
  'the report is not finished': 'negation',
  'the rent hasn\'t been paid': 'negation',
  'I\'m not done with milk': 'negation',
  'I won\'t buy milk': 'negation',
  'I can\'t call mum': 'negation',
  'I no longer need milk': 'negation',
  'let\'s not delete milk': 'negation',
  'no need to buy milk': 'negation',
  'not milk': 'negation',
  'stop deleting things': 'negation',
})

understands('a "not" inside a command is part of it', {
  'add don\'t forget the charger': 'add “don\'t forget the charger”',
  'add "do not disturb" sign': 'add “"do not disturb" sign”',
  'mark milk as not done': 'reopen “milk”',
  'delete milk but not bread': 'delete “milk”',
  'buy milk but not oat milk': 'add “buy milk but not oat milk”',
  'complete everything but not milk': 'complete every open except “milk”',
})

understands('questions write nothing', {
  'should I delete milk?': 'question',
  'did I call mum?': 'list all, “call mum”',
  'did I already pay the rent?': 'list all, “pay the rent”',
  'have I bought milk?': 'list all, “bought milk”',
  'is milk done?': 'list all, “milk”',
  'is the report finished yet?': 'list all, “report”',
  'is milk on my list?': 'list all, “milk”',
  'when is the dentist due?': 'list all, “dentist”',
  'when do I have to call mum?': 'list all, “call mum”',
  'do I still need to buy milk?': 'list all, “buy milk”',
  'why did you delete milk?': 'question',
  'what\'s the weather?': 'question',
  'who will buy milk?': 'question',
  'will it rain': 'question',
  'are you sure?': 'question',
  'could I delete milk?': 'question',
  'what if I delete everything?': 'question',
  'how much is milk': 'question',
})

understands('a command with a question mark is asked back', {
  'delete milk?': 'question, offers: delete “milk”',
  'add milk?': 'question, offers: add “milk”',
  'complete milk?': 'question, offers: complete “milk”',
  'buy milk?': 'question, offers: add “buy milk”',
  'milk?': 'question, offers: add “milk”',
  'delete everything?': 'question, offers: delete every all',
})

understands('a polite request is a command', {
  'can you add milk?': 'add “milk”',
  'could you please delete milk?': 'delete “milk”',
  'would you complete milk?': 'complete “milk”',
  'will you add milk': 'add “milk”',
  'can you please mark milk as done?': 'complete “milk”',
  'please add milk': 'add “milk”',
  'add milk please': 'add “milk”',
  'add milk, thanks': 'add “milk”',
  'add milk. Thank you!': 'add “milk”',
  'pls delete milk': 'delete “milk”',
  'hey bot, add milk': 'add “milk”',
  'hi, show my list': 'list open',
  'thanks, add milk': 'add “milk”',
  'ok, delete milk': 'delete “milk”',
  'now delete milk': 'delete “milk”',
  'and add bread': 'add “bread”',
  'also add bread': 'add “bread”',
  'I\'d like to add milk': 'add “milk”',
  'I want to delete milk': 'delete “milk”',
  'I\'d like you to add milk': 'add “milk”',
  'let\'s add milk': 'add “milk”',
  'go ahead and delete milk': 'delete “milk”',
  'add say thank you': 'add “say thank you”',
})

understands('a question may be a title', {
  'add why is the sky blue?': 'add “why is the sky blue?”',
  'add find out what time it is': 'add “find out what time it is”',
})
