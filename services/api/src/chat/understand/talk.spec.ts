import { understands } from './testing/understands.ts'

understands('yes', {
  'yes': 'confirm',
  'Yes!': 'confirm',
  'yes please': 'confirm',
  'yep': 'confirm',
  'yeah sure': 'confirm',
  'y': 'confirm',
  'sure': 'confirm',
  'ok': 'confirm',
  'okay': 'confirm',
  'of course': 'confirm',
  'do it': 'confirm',
  'go ahead': 'confirm',
  'yes, do it': 'confirm',
  'yes, delete them': 'confirm',
  'yes delete everything': 'confirm',
  'confirm': 'confirm',
})

understands('what is no clear yes', {
  'yes but not milk': 'remark',
  'maybe': 'smalltalk: acknowledgement',
  'I think so': 'remark',
  'hmm': 'smalltalk: acknowledgement',
  'not sure': 'smalltalk: acknowledgement',
  'yes and no': 'remark',
})

understands('no', {
  'no': 'cancel',
  'No.': 'cancel',
  'nope': 'cancel',
  'no thanks': 'cancel',
  'never mind': 'cancel',
  'nevermind': 'cancel',
  'cancel': 'cancel',
  'cancel that': 'cancel',
  'stop': 'cancel',
  'forget it': 'cancel',
  'no, keep them': 'cancel',
  'don\'t do it': 'cancel',
  'leave it': 'cancel',
  'none of them': 'cancel',
  'not now': 'cancel',
})

understands('picks', {
  '2': 'pick #2',
  '#2': 'pick #2',
  'number 2': 'pick #2',
  'the second': 'pick place 2',
  'the second one': 'pick place 2',
  'second': 'pick place 2',
  'the last one': 'pick last',
  'first': 'pick place 1',
  '1 and 3': 'pick #1 + #3',
  '1, 3': 'pick #1 + #3',
  'both': 'pick all',
  'all': 'pick all',
  'all of them': 'pick all',
  'them': 'pick them',
  'the first two': 'pick place 1 + place 2',
  '1-3': 'pick #1 + #2 + #3',
})

understands('small talk', {
  'hi': 'smalltalk: greeting',
  'Hello!': 'smalltalk: greeting',
  'hey there': 'smalltalk: greeting',
  'good morning': 'smalltalk: greeting',
  'how are you?': 'smalltalk: wellbeing',
  'what\'s up': 'smalltalk: greeting',
  'who are you?': 'smalltalk: identity',
  'are you a bot?': 'smalltalk: identity',
  'thanks': 'smalltalk: thanks',
  'thank you so much!': 'smalltalk: thanks',
  'great': 'smalltalk: praise',
  'you\'re awesome': 'smalltalk: praise',
  'nice work': 'smalltalk: praise',
  'sorry': 'smalltalk: apology',
  'bye': 'smalltalk: farewell',
  'good night': 'smalltalk: farewell',
  'see you tomorrow': 'smalltalk: farewell',
  'got it': 'smalltalk: acknowledgement',
  'lol': 'smalltalk: acknowledgement',
  '👍': 'smalltalk: acknowledgement',
  '🎉🎉': 'smalltalk: acknowledgement',
  '...': 'smalltalk: acknowledgement',
  '!!!': 'smalltalk: acknowledgement',
})

understands('remarks are no todos', {
  'I am tired': 'remark',
  'I love pizza': 'remark',
  'it is raining': 'remark',
  'you are funny': 'remark',
  'that was quick': 'remark',
  'tell me a joke': 'remark',
  'this is hard': 'remark',
  'there is no milk': 'remark',
  'because I said so': 'remark',
})

understands('help', {
  'help': 'help',
  'help me': 'help',
  '?': 'help',
  'what can you do?': 'help',
  'what can I say?': 'help',
  'how does this work?': 'help',
  'how do I delete a todo?': 'help',
  'commands': 'help',
})

understands('typos in verbs', {
  'delte milk': 'delete “milk”',
  'delet milk': 'delete “milk”',
  'dleete milk': 'delete “milk”',
  'remvoe milk': 'delete “milk”',
  'complte milk': 'complete “milk”',
  'finsih milk': 'complete “milk”',
  'raopen milk': 'reopen “milk”',
  'ad milk': 'add “milk”',
  'shwo my list': 'list open',
  'lsit': 'list open',
  'udno': 'undo 1',
  'hlep': 'help',
  'creat a todo milk': 'add “milk”',
})

understands('words that only look like a typo', {
  'lift weights': 'phrase, offers: add “lift weights”',
  'clean windows': 'add “clean windows”',
  'shop for shoes': 'add “shop for shoes”',
  'compete in a race': 'phrase, offers: add “compete in a race”',
  'create art': 'phrase, offers: add “create art”',
  'past papers': 'phrase, offers: add “past papers”',
})
