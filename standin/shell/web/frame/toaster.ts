/** The one place where the frame's short notices appear. */
export const toasterId = 'frame';
