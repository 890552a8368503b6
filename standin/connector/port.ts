/** A card or file on a message, as the Bot Framework protocol carries it. */
export interface Attachment {
  readonly contentType: string;
  readonly content?: unknown;
  readonly contentUrl?: string | undefined;
  readonly name?: string | undefined;
}

/** One entry of a chat, as the person sees it. */
export interface ChatActivity {
  readonly id: string;
  readonly from: 'bot' | 'user';
  /** ISO instant, by the stand-in's clock. */
  readonly timestamp: string;
  readonly text?: string;
  readonly attachments?: readonly Attachment[];
  /** Text of the notification banner. */
  readonly summary?: string;
  readonly edited?: boolean;
}

/** What a bot answers to `adaptiveCard/action`. */
export interface InvokeAnswer {
  readonly statusCode: number;
  readonly type: string;
  readonly value: unknown;
}

/** The part of a message that a bot writes. */
export interface MessageContent {
  readonly text?: string | undefined;
  readonly attachments?: readonly Attachment[] | undefined;
  readonly summary?: string | undefined;
}
