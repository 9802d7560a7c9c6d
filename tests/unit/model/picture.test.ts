/** What a picture is, by its first bytes, and what its file is called. */
import { describe, expect, it } from 'vitest';
import { PICTURE_HEAD, pictureName, pictureType } from '../../../utils/model/index.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('pictureType', () => {
  it.each([
    ['image/png', '\x89PNG\r\n\x1a\n\0\0\0\r'],
    ['image/jpeg', '\xff\xd8\xff\xe0\0\x10JFIF\0\x01'],
    ['image/gif', 'GIF89a\x01\0\x01\0\x80\0'],
    ['image/webp', 'RIFF\x24\0\0\0WEBP'],
    [null, 'RIFF\x24\0\0\0WAVE'],
    [null, 'BM\x36\0\0\0\0\0\0\0\x36\0'],
    [null, '<svg xmlns='],
    [null, ''],
    [null, '\x89PNG'],
  ])('is %s', (type, head) => {
    expect(head.length).toBeLessThanOrEqual(PICTURE_HEAD);
    expect(pictureType(bytes(head))).toBe(type);
  });
});

describe('pictureName', () => {
  it.each([
    ['a.png', 'image/png', 'a.png'],
    ['a.JPEG', 'image/jpeg', 'a.JPEG'],
    ['a.png', 'image/jpeg', 'a.jpg'],
    ['粘贴的图片', 'image/webp', '粘贴的图片.webp'],
    ['.png', 'image/gif', 'picture.gif'],
  ] as const)('of %s as %s is %s', (name, type, named) => {
    expect(pictureName(name, type)).toBe(named);
  });
});
