import { buttonClass } from "./button-class.ts";
import { LinkButton } from "./link-button.tsx";

type Props = {
  apply: string;
  /** The way back to everything; none where nothing is filtered. */
  clear?: { readonly href: string; readonly label: string } | null;
};

/** Applies a filter, and leads back to everything. */
export function FilterButtons({ apply, clear = null }: Props) {
  return (
    <>
      <button className={buttonClass("secondary", "regular")} type="submit">
        {apply}
      </button>
      {clear === null ? null : (
        <LinkButton href={clear.href} look="quiet">
          {clear.label}
        </LinkButton>
      )}
    </>
  );
}
