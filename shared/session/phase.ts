/** The life of a session: lobby → live ⇄ paused → debrief → closed. */
export const phases = ['lobby', 'live', 'paused', 'debrief', 'closed'] as const;
export type Phase = (typeof phases)[number];

/** What is released to the student and the actor, in this order, after the student's self-rating or its logged skip. */
export const stages = ['actor', 'classmates', 'supervisor'] as const;
export type Stage = (typeof stages)[number];
