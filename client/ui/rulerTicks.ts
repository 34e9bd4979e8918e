interface TickPlan {
  readonly divisions: number;
  readonly majorEvery: number;
  readonly middleEvery: number;
}

/** Path data of a rule's ticks, hanging from y = 0 at 4 px per division: 5 px, middle 8 px, major 14 px. */
export function rulerTicks({ divisions, majorEvery, middleEvery }: TickPlan): string {
  return Array.from({ length: divisions + 1 }, (_, i) => {
    if (i % majorEvery === 0) return `M${i * 4 + 0.5} 0v14`;
    return `M${i * 4 + 0.5} 0v${i % middleEvery === 0 ? 8 : 5}`;
  }).join('');
}
