/** Tags as people write them: "#home #garden". */
export const hashed = (tags: readonly string[]): string => tags.map(tag => `#${tag}`).join(' ')
