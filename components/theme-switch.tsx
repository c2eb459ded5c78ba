import { type Theme, themes } from "#lib/theme.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-name.ts";

type Props = {
  label: string;
  current: Theme;
  names: Record<Theme, string>;
  /** Receives a form with `theme`; the choice lives in a cookie. */
  action: (form: FormData) => Promise<void>;
};

const icons: Record<Theme, IconName> = { system: "monitor", light: "sun", dark: "moon" };

export function ThemeSwitch({ label, current, names, action }: Props) {
  return (
    <form action={action} className="print:hidden">
      <fieldset className="flex w-fit rounded-md border border-line">
        <legend className="sr-only">{label}</legend>
        {themes.map((theme) => (
          <button
            aria-label={names[theme]}
            aria-pressed={theme === current}
            className="inline-flex size-8 pointer-coarse:size-11 items-center justify-center rounded-md text-faint hover:text-ink aria-pressed:bg-sunken aria-pressed:text-ink"
            key={theme}
            name="theme"
            title={names[theme]}
            type="submit"
            value={theme}
          >
            <Icon className="size-3.5" name={icons[theme]} />
          </button>
        ))}
      </fieldset>
    </form>
  );
}
