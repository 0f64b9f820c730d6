import type { Who } from '../../protocol/bodies.ts'

/** The head of the team reads every service; to the others some are assigned. */
export const readsAll = ({ roles }: Pick<Who, 'roles'>): boolean => roles.includes('jefatura')
