import { iconShapes } from "./icon-shapes.ts";

/** Every icon once; `Icon` refers to these symbols. */
export function IconSprite() {
  return (
    <svg aria-hidden="true" className="hidden" focusable="false">
      {Object.entries(iconShapes).map(([name, d]) => (
        <symbol id={`icon-${name}`} key={name} viewBox="0 0 24 24">
          <path d={d} />
        </symbol>
      ))}
    </svg>
  );
}
