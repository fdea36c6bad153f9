"""Elements of a page."""

# What stands for keys in the text that is typed: https://www.w3.org/TR/webdriver2/#keyboard-actions
ENTER = "\ue007"
SHIFT = "\ue008"
ARROW_UP = "\ue013"

IDENTIFIER = "element-6066-11e4-a52e-4f735466cecf"


class Element:
    """An element of the page that is shown; it is of no use once the page is gone."""

    def __init__(self, driver, value):
        self.driver = driver
        self.value = value
        self.path = f"/element/{value[IDENTIFIER]}"

    def click(self):
        """Clicks as a user does; where that leads to another page, `Browser.follow` waits for it."""
        self.driver.ask("POST", f"{self.path}/click", {})

    def type(self, *texts):
        """Types on the keyboard."""
        self.driver.ask("POST", f"{self.path}/value", {"text": "".join(texts)})

    def fill(self, text):
        """Types in place of what is there."""
        self.driver.ask("POST", f"{self.path}/clear", {})
        self.type(text)

    @property
    def text(self):
        """The text as it is seen."""
        return self.driver.ask("GET", f"{self.path}/text")

    @property
    def is_displayed(self):
        return self.driver.ask("GET", f"{self.path}/displayed")

    def property(self, name):
        """A property of the object, such as `value`."""
        return self.driver.ask("GET", f"{self.path}/property/{name}")

    def attribute(self, name):
        return self.driver.ask("GET", f"{self.path}/attribute/{name}")
