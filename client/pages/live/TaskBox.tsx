interface TaskBoxProps {
  readonly title: string;
  readonly words: string;
}

/** What this rater was asked to watch, in a sentence. */
export function TaskBox({ title, words }: TaskBoxProps) {
  return (
    <div>
      <h2>{title}</h2>
      <p>{words}</p>
    </div>
  );
}
