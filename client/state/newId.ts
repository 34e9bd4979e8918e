import {
  type CommandId,
  commandIdSchema,
  type TagId,
  type TextId,
  tagIdSchema,
  textIdSchema,
} from '@fishbowl/shared/core/ids';

export function newCommandId(): CommandId {
  return commandIdSchema.parse(randomText());
}

export function newTagId(): TagId {
  return tagIdSchema.parse(randomText());
}

export function newTextId(): TextId {
  return textIdSchema.parse(randomText());
}

/** 96 random bits in 16 characters. Works on insecure pages too, where `randomUUID` does not. */
function randomText(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}
