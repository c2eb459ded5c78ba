import type { Command } from "./command.ts";
import { AppError } from "./errors.ts";
import type { FormObject } from "./form-to-object.ts";

/** What a form typed, as a command reads it, and which field of the form a path of the command's input comes from. */
export type Shaped = { readonly input: unknown; readonly fieldOf: (path: string) => string };

/** A command behind a form whose fields are not the command's own: problems come back at the form's fields. */
export function shaped<Result>(
  execute: Command<unknown, Result>,
  shape: (form: FormObject) => Shaped,
): Command<unknown, Result> {
  return async (principal, typed, now) => {
    const { input, fieldOf } = shape(typed as FormObject);
    try {
      return await execute(principal, input, now);
    } catch (error) {
      throw error instanceof AppError ? atFields(error, fieldOf) : error;
    }
  };
}

function atFields(error: AppError, fieldOf: (path: string) => string): AppError {
  const problems = error.problems.map(({ path, problem }) => ({ path: fieldOf(path), problem }));
  return new AppError(error.code, error.message, { cause: error, problems });
}
