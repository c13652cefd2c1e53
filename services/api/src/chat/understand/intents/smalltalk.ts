import type { SmalltalkTopic } from '../command.ts'
import type { IntentReader } from './reader.ts'

const TOPICS: [topic: SmalltalkTopic, words: RegExp][] = [
  ['greeting', /^(?:(?:hi+|hello+|hey+|hiya|yo|howdy|good (?:morning|afternoon|evening|day)|greetings|sup|hola|what's up|whats up)(?: (?:there|bot|chatbot|assistant|all|everyone|again|you|friend))*[\s!.?,]*)+$/i],
  ['wellbeing', /^(?:and )?(?:how (?:are|r) (?:you|u|things)(?: (?:doing|today|feeling|all|going))*|how(?:'s| is) (?:it|everything|life)(?: going)?|how do you do|are you (?:ok|okay|well|fine)|you (?:ok|okay|good))[\s!.?]*$/i],
  ['identity', /^(?:who|what) (?:are|made|built) (?:you|u)[\s!.?]*$|^what(?:'s| is) your name[\s!.?]*$|^are you (?:a |an )?(?:real |chat)?(?:bot|human|robot|ai|person|real|machine)[\s!.?]*$|^who is this[\s!.?]*$/i],
  ['thanks', /^(?:(?:ok|okay|great|perfect|cool|many|no|nice|awesome|wonderful)[,!. ]*)?(?:thanks|thank (?:you|u)|thx|ty|cheers|much appreciated|i appreciate (?:it|that))(?: (?:you|so|very|a|much|lot|bunch|ton|again|for|that|the|your|help|bot|everything|mate))*[\s!.]*$/i],
  ['praise', /^(?:(?:that's|that is|that was|you're|you are|this is|it's|so|very|really|how|what a|what|oh)\s+)*(?:great|good|nice|cool|awesome|perfect|excellent|amazing|wonderful|brilliant|well done|lovely|sweet|neat|wow|fantastic|superb|the best|helpful|useful|smart|love (?:it|this|you)|i (?:love|like) (?:it|this|you|that))(?: (?:job|work|bot|one|stuff|to know|idea|day|so much|very much))*[\s!.]*$/i],
  ['apology', /^(?:(?:i'm|i am|oh|so|very)\s+)*(?:sorry|my bad|my mistake|apologies|pardon)(?: (?:about|for) (?:that|this|it))?[\s!.]*$/i],
  ['farewell', /^(?:(?:ok|okay)[,!. ]*)?(?:bye(?: ?bye)?|goodbye|good ?night|see (?:you|ya|u)|cya|take care|ttyl|talk (?:to you )?(?:later|soon)|have a (?:nice|good|great|lovely) (?:day|evening|weekend|night|one)|farewell)(?: (?:later|tomorrow|soon|around|then|bot|for now|now|all|next week))*[\s!.]*$/i],
  ['acknowledgement', /^(?:got it|i see|alright|all ?right|hm+|um+|lol|ha(?:ha)+|fine|understood|interesting|k+|right|aha|oh|ah|noted|all good|no problem|no worries|you're welcome|welcome|really|maybe|perhaps|test(?:ing)?|ping|whatever|i don't know|idk|not sure|good question)[\s!.?]*$/i],
  ['acknowledgement', /^[^\p{L}\p{N}\uFFFC]+$/u],
]

export const readSmalltalk: IntentReader = ({ mask }) => {
  const topic = TOPICS.find(([, words]) => words.test(mask))?.[0]
  return topic && { intent: 'smalltalk', topic }
}
