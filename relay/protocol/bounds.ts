/**
 * Every bound of the wire, by name, with its unit in the name.
 * PROTOCOL.md repeats them in its last table; a test compares the two.
 */
export const PROTOCOL_VERSION = 1;

/** A first frame must have arrived by then; traffic does not extend it. */
export const FIRST_FRAME_DEADLINE_MS = 10_000;
/** The relay pings each socket this often and gives it one more interval to answer. */
export const HEARTBEAT_INTERVAL_MS = 25_000;
/** A browser that has heard nothing for this long asks with `ping`. */
export const CLIENT_SILENCE_MS = 20_000;
/** …and gives the relay this long for any frame before it calls the socket dead. */
export const CLIENT_PONG_MS = 8_000;

/** The largest binary frame (the largest bucket). */
export const SEALED_FRAME_MAX_BYTES = 16_384;
export const CONTROL_FRAME_MAX_BYTES = 32_768;
/** `ws` closes with 1009 above this. */
export const SOCKET_PAYLOAD_MAX_BYTES = 32_768;

/** Token bucket per socket: parent. */
export const PARENT_FRAMES_PER_SECOND = 20;
export const PARENT_FRAMES_BURST = 120;
/** Token bucket per socket: counselor, who carries several conversations. */
export const COUNSELOR_FRAMES_PER_SECOND = 150;
export const COUNSELOR_FRAMES_BURST = 900;

/** A reader with more than this undelivered is closed with `slow-reader`. */
export const UNDELIVERED_MAX_BYTES = 1_048_576;

export const SOCKETS_MAX = 25_000;
export const CONVERSATIONS_PER_COUNSELOR_MAX = 20;
export const WAITING_PER_SITE_MAX = 200;

/** Bounds of one network (an address of IPv4, a /64 of IPv6; a /48 together four times as much). */
export const WAITING_PER_NETWORK = 20;
export const STARTS_PER_HOUR = 1_000;
export const SOCKETS_PER_NETWORK = 500;
export const CHALLENGES_PER_MINUTE = 600;

export const TEXT_MAX_CHARACTERS = 4_000;
export const HISTORY_PART_MAX_BYTES = 16_000;
export const HISTORY_PARTS_MAX = 64;
export const TOPICS_PER_RECORD_MIN = 1;
export const TOPICS_PER_RECORD_MAX = 3;

/** A token outlives the grace it serves by this. */
export const TOKEN_EXTRA_MS = 600_000;

/** Sealed layer: resend without progress, and when the peer is gone. */
export const RESEND_MS = 2_000;
export const RESEND_PEER_GONE_MS = 10_000;
export const TYPING_INTERVAL_MS = 3_000;
export const OFFER_INTERVAL_MS = 1_000;
export const HELLO_AGAIN_INTERVAL_MS = 500;
export const PAIRING_CANDIDATES_MAX = 16;

/** Proof of work: PBKDF2 iterations for each counter, and the highest counter the relay hides. */
export const WORK_COST = 2_000;
export const WORK_COUNTER_MAX = 200;
/** A challenge can be answered for so long, once. */
export const WORK_VALID_MS = 600_000;
