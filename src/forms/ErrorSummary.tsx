import { useEffect, useRef } from 'preact/hooks';

interface Props {
  title: string;
  /** Where each error stands, and what it says. */
  errors: readonly { id: string; text: string }[];
}

/** What to put right, linked to where it stands. It takes the focus whenever there are new errors. */
export function ErrorSummary({ title, errors }: Props) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length === 0) return;
    box.current?.focus({ preventScroll: true });
    // Its beginning, however long it is.
    box.current?.scrollIntoView({ block: 'start' });
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div class="notice error" ref={box} tabIndex={-1} role="alert" aria-labelledby="error-summary">
      <h2 id="error-summary">{title}</h2>
      <ul>
        {errors.map(({ id, text }) => (
          <li key={id}>
            {id ? (
              <a href={`#${id}`} onClick={(event) => reach(event, id)}>
                {text}
              </a>
            ) : (
              text
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

// Following the link alone would scroll there but leave the keyboard behind, and fill the history.
function reach(event: MouseEvent, id: string) {
  const target = document.getElementById(id);
  if (!target) return;
  event.preventDefault();
  target.focus();
  target.scrollIntoView({ block: 'center' });
}
